namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>The waits until the agent asks for its first configuration again: 1, 2, 4 and then 5 minutes, up to a fifth more or less.</summary>
internal sealed class RetryDelays(Func<double> jitter)
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private TimeSpan _next = First;

    public TimeSpan Next()
    {
        TimeSpan delay = _next;
        _next = delay * 2 < Longest ? delay * 2 : Longest;
        return delay * (0.8 + (0.4 * jitter()));
    }

    public void Reset() => _next = First;
}
