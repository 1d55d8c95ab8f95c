using System.Globalization;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>The durations of requests, in milliseconds.</summary>
internal sealed class Latencies(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public int Count => _sorted.Length;

    /// <summary>Gets the time within which a fraction of the requests, 0 to 1, completed; zero without requests.</summary>
    public double At(double part) => Count == 0 ? 0 : _sorted[Math.Clamp((int)Math.Ceiling(part * Count) - 1, 0, Count - 1)];

    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"p50 {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms, longest {At(1):0.0} ms");
}
