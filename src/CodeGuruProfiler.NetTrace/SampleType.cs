namespace CodeGuruProfiler.NetTrace;

/// <summary>What a thread did when the runtime's sample profiler looked at it.</summary>
/// <remarks>
/// Values are those of the event's payload. On Windows every sample is <see cref="External"/>
/// (https://github.com/dotnet/runtime/issues/45179).
/// </remarks>
public enum SampleType
{
    /// <summary>The runtime could not tell.</summary>
    Error = 0,

    /// <summary>The thread was in native code or waited.</summary>
    External = 1,

    /// <summary>The thread ran managed code.</summary>
    Managed = 2,
}
