namespace CodeGuruProfiler.Agent.Configuration;

/// <summary>The ranges of settings, and their defaults.</summary>
internal static class Limits
{
    // A look holds a lock of the runtime for a tenth of a second, which whatever creates an EventSource waits for.
    public static readonly TimeSpan ShortestSamplingInterval = TimeSpan.FromMilliseconds(200);
    public static readonly TimeSpan LongestSamplingInterval = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan ShortestReportingInterval = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan LongestReportingInterval = TimeSpan.FromHours(1);
    public static readonly TimeSpan LongestMinimumTime = TimeSpan.FromHours(1);
    public static readonly TimeSpan LongestStartDelay = TimeSpan.FromHours(1);
    public const int LeastStackDepth = 2;
    public const int MostStackDepth = 10_000;
    public const long LeastMemory = 65_536;

    public static TimeSpan Clamp(long milliseconds, TimeSpan least, TimeSpan most)
        => milliseconds <= least.TotalMilliseconds ? least : milliseconds >= most.TotalMilliseconds ? most : TimeSpan.FromMilliseconds(milliseconds);
}
