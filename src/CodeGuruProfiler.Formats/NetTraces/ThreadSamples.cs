namespace CodeGuruProfiler.Formats.NetTraces;

/// <summary>The samples of one thread that were counted.</summary>
internal sealed class ThreadSamples
{
    private long _first;
    private long _last;

    public long Count { get; private set; }

    /// <summary>Counts a sample, unless the last was less than an interval ago.</summary>
    public bool TryAdd(long timestamp, long interval)
    {
        if (Count > 0 && timestamp - _last < interval)
        {
            return false;
        }

        _first = Count == 0 ? timestamp : _first;
        _last = timestamp;
        Count++;
        return true;
    }

    /// <summary>Returns the time between two samples on average; <see langword="null"/> of fewer than two.</summary>
    public TimeSpan? TimePerCount(long ticksPerSecond)
    {
        double seconds = Count < 2 ? 0 : ((double)_last - _first) / (Count - 1) / ticksPerSecond;
        double ticks = Math.Round(seconds * TimeSpan.TicksPerSecond);
        return ticks is >= 1 and < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }
}
