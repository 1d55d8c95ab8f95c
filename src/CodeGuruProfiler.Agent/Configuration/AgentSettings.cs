namespace CodeGuruProfiler.Agent.Configuration;

/// <summary>The settings of one period.</summary>
/// <param name="SamplingInterval">The time between two looks.</param>
/// <param name="ReportingInterval">The length of the period.</param>
/// <param name="MinimumTime">The time that must be profiled before a profile is posted.</param>
/// <param name="MaxStackDepth">The most frames of a stack.</param>
internal sealed record AgentSettings(TimeSpan SamplingInterval, TimeSpan ReportingInterval, TimeSpan MinimumTime, int MaxStackDepth)
{
    public static AgentSettings Default { get; } = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1), 1000);
}
