namespace CodeGuruProfiler.Agent.Ports;

/// <summary>A source of events that a session enables.</summary>
internal readonly record struct TraceProvider(string Name, ulong Keywords, uint Level)
{
    /// <summary>The runtime's sampler of stacks.</summary>
    public static readonly TraceProvider SampleProfiler = new("Microsoft-DotNETCore-SampleProfiler", 0, 4);

    /// <summary>A provider that does not exist: a session of it has a rundown only.</summary>
    public static readonly TraceProvider Nothing = new("CodeGuruProfiler-Nothing", 0, 1);
}
