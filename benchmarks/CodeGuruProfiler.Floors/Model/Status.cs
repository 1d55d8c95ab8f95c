namespace CodeGuruProfiler.Floors.Model;

/// <summary>The last activity of a profiling group's agents.</summary>
public sealed class Status
{
    public DateTimeOffset? LatestAgentProfileReportedAt { get; set; }

    public DateTimeOffset? LatestAgentOrchestratedAt { get; set; }

    public AggregatedTime? LatestAggregatedProfile { get; set; }
}
