namespace CodeGuruProfiler.NetTrace;

/// <summary>The activity of a thread, as the runtime's sample profiler saw it.</summary>
/// <remarks>
/// Values are those of the event's payload. On Windows every sample is <see cref="External"/>
/// (https://github.com/dotnet/runtime/issues/45179).
/// </remarks>
public enum SampleType
{
    /// <summary>The runtime could not determine it.</summary>
    Error = 0,

    /// <summary>The thread was in native code or waited.</summary>
    External = 1,

    /// <summary>The thread ran managed code.</summary>
    Managed = 2,
}
