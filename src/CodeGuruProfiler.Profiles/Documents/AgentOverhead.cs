namespace CodeGuruProfiler.Profiles;

/// <summary>The cost of sampling for the profiled program.</summary>
public sealed record AgentOverhead
{
    /// <summary>Gets the memory used, in megabytes; <see langword="null"/> if absent.</summary>
    public long? MemoryInMB { get; init; }

    /// <summary>Gets the time used, in milliseconds; <see langword="null"/> if absent. Agents leave 0 out.</summary>
    public long? TimeInMs { get; init; }

    /// <summary>Gets the fields that this library does not know.</summary>
    public UnknownFields UnknownFields { get; init; } = UnknownFields.None;
}
