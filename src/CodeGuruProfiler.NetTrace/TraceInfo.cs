namespace CodeGuruProfiler.NetTrace;

/// <summary>The header of a trace.</summary>
public readonly struct TraceInfo
{
    /// <summary>Gets the major version of the format.</summary>
    /// <value>4, 5, or 6.</value>
    public int FormatVersion { get; init; }

    /// <summary>Gets the time at which the trace began, in UTC.</summary>
    /// <value>The Unix epoch when the trace contains no valid time.</value>
    public DateTimeOffset Start { get; init; }

    /// <summary>Gets the timestamp that corresponds to <see cref="Start"/>, in ticks of the trace.</summary>
    public long StartTimestamp { get; init; }

    /// <summary>Gets the ticks of the trace in a second.</summary>
    /// <value>1 or more.</value>
    public long TicksPerSecond { get; init; }

    /// <summary>Gets the size of an address in the traced process, in bytes.</summary>
    /// <value>4 or 8.</value>
    public int PointerSize { get; init; }

    /// <summary>Gets the id of the traced process.</summary>
    /// <value><see langword="null"/> when the trace does not contain it.</value>
    public long? ProcessId { get; init; }

    /// <summary>Returns the time of a timestamp of the trace.</summary>
    /// <param name="timestamp">A timestamp, in ticks of the trace.</param>
    /// <returns>The time in UTC, bounded by what a <see cref="DateTimeOffset"/> can hold.</returns>
    public DateTimeOffset GetTime(long timestamp)
    {
        // 28 digits hold the product of any two.
        decimal elapsed = decimal.Truncate(((decimal)timestamp - StartTimestamp) * TimeSpan.TicksPerSecond / TicksPerSecond);
        return new DateTimeOffset((long)Math.Clamp(Start.UtcTicks + elapsed, 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
    }
}
