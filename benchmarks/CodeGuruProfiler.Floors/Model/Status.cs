namespace CodeGuruProfiler.Floors.Model;

/// <summary>What a profiling group has heard of its agents.</summary>
public sealed class Status
{
    public DateTimeOffset? LatestAgentProfileReportedAt { get; set; }

    public DateTimeOffset? LatestAgentOrchestratedAt { get; set; }

    public AggregatedTime? LatestAggregatedProfile { get; set; }
}
