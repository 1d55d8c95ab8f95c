namespace CodeGuruProfiler.Conventions.Tests.Counts;

/// <summary>Lengths in lines, in ascending order.</summary>
internal sealed class Sizes(IEnumerable<int> lengths)
{
    private readonly int[] _lengths = [.. lengths.Order()];

    public int Count => _lengths.Length;

    public int Max => _lengths.Length == 0 ? 0 : _lengths[^1];

    /// <summary>Returns the smallest length that a share of all lengths does not exceed.</summary>
    /// <param name="share">The share in percent: 50 for the median.</param>
    public int Percentile(int share) => _lengths.Length == 0 ? 0 : _lengths[Math.Max(0, ((_lengths.Length * share) + 99) / 100 - 1)];
}
