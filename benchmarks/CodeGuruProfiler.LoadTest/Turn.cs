namespace CodeGuruProfiler.LoadTest;

/// <summary>What a call took in one turn; times are in microseconds.</summary>
internal sealed record Turn
{
    public required double P50 { get; init; }

    public required double P99 { get; init; }

    /// <summary>Gets the processor time of the caller's process.</summary>
    public required double ProcessorTime { get; init; }

    /// <summary>Gets the bytes allocated; <see langword="null"/> when that cannot be told.</summary>
    public double? Bytes { get; init; }
}
