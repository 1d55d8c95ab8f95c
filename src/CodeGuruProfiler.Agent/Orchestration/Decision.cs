using CodeGuruProfiler.Agent.Configuration;

namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>The decision after a request for a configuration: profile a period, or wait.</summary>
/// <param name="ShouldProfile">Whether to profile a period.</param>
/// <param name="Settings">The settings of the period.</param>
/// <param name="State">The state of the agent while it waits.</param>
/// <param name="Reason">The reason to wait.</param>
/// <param name="Wait">The time until the next request.</param>
internal sealed record Decision(bool ShouldProfile, AgentSettings Settings, AgentState State, string? Reason, TimeSpan Wait)
{
    public static Decision Profile(AgentSettings settings) => new(true, settings, AgentState.Profiling, null, TimeSpan.Zero);

    public static Decision Idle(AgentSettings settings, string reason) => new(false, settings, AgentState.Idle, reason, settings.ReportingInterval);

    public static Decision Starting(AgentSettings settings, string reason, TimeSpan wait) => new(false, settings, AgentState.Starting, reason, wait);
}
