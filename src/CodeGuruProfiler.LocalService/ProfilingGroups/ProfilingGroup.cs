using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>A profiling group in the database.</summary>
internal sealed record ProfilingGroup
{
    public required long Id { get; init; }

    public required string Name { get; init; }

    public required string ComputePlatform { get; init; }

    public required bool ProfilingEnabled { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    public required DateTimeOffset? AgentOrchestratedAt { get; init; }

    public required DateTimeOffset? AgentProfileReportedAt { get; init; }

    public required ProfileTime? LatestProfile { get; init; }

    public required JsonObject Tags { get; init; }
}
