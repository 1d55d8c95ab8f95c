namespace CodeGuruProfiler.NetTrace;

/// <summary>The state of a thread in a sample of the runtime's sample profiler.</summary>
/// <remarks>
/// Values are those of the event's payload. On Windows every sample is <see cref="External"/>
/// (https://github.com/dotnet/runtime/issues/45179).
/// </remarks>
public enum SampleType
{
    /// <summary>The runtime could not determine the state.</summary>
    Error = 0,

    /// <summary>The thread was in native code or waited.</summary>
    External = 1,

    /// <summary>The thread ran managed code.</summary>
    Managed = 2,
}
