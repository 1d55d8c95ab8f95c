namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>When a call must end. It is set once; whatever waits or sends gets what is left until then.</summary>
internal readonly struct Deadline
{
    private readonly long _timestamp;

    private Deadline(TimeSpan limit, long timestamp)
    {
        Limit = limit;
        _timestamp = timestamp;
    }

    /// <summary>Gets the absent deadline: a call may take as long as it needs.</summary>
    public static Deadline None { get; } = new(Timeout.InfiniteTimeSpan, 0);

    /// <summary>Gets the time limit that the deadline follows from.</summary>
    public TimeSpan Limit { get; }

    public static Deadline After(TimeSpan limit, TimeProvider clock)
        => limit == Timeout.InfiniteTimeSpan ? None : new Deadline(limit, clock.GetTimestamp() + (long)(limit.TotalSeconds * clock.TimestampFrequency));

    /// <summary>Gets the time that is left.</summary>
    /// <returns>Zero when the deadline has passed; <see cref="Timeout.InfiniteTimeSpan"/> when there is none.</returns>
    public TimeSpan Left(TimeProvider clock)
    {
        if (Limit == Timeout.InfiniteTimeSpan)
        {
            return Limit;
        }

        TimeSpan left = clock.GetElapsedTime(clock.GetTimestamp(), _timestamp);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
