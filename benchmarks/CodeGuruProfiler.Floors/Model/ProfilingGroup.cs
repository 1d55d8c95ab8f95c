namespace CodeGuruProfiler.Floors.Model;

/// <summary>A profiling group, with the members that the client's has.</summary>
public sealed class ProfilingGroup
{
    public string? Name { get; set; }

    public Orchestration? AgentOrchestrationConfig { get; set; }

    public string? Arn { get; set; }

    public DateTimeOffset? CreatedAt { get; set; }

    public DateTimeOffset? UpdatedAt { get; set; }

    public Status? ProfilingStatus { get; set; }

    public string? ComputePlatform { get; set; }

    public Dictionary<string, string>? Tags { get; set; }
}
