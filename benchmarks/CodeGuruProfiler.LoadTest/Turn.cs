namespace CodeGuruProfiler.LoadTest;

/// <summary>The cost of a call in one turn; times are in microseconds.</summary>
internal sealed record Turn
{
    public required double P50 { get; init; }

    public required double P99 { get; init; }

    /// <summary>Gets the processor time of the caller's process.</summary>
    public required double ProcessorTime { get; init; }

    /// <summary>Gets the bytes allocated; <see langword="null"/> if that is unknown.</summary>
    public double? Bytes { get; init; }
}
