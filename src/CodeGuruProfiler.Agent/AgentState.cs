namespace CodeGuruProfiler.Agent;

/// <summary>The activity of an agent.</summary>
public enum AgentState
{
    /// <summary>
    /// It is turned off by an option, a variable or the kill switch, or because no profiling group is set, its client cannot be created, or another agent profiles
    /// this process.
    /// </summary>
    Disabled,

    /// <summary>It cannot look at the process. It retries in the next period, except on Native AOT.</summary>
    Unavailable,

    /// <summary>It waits for its start delay, or for the first configuration from the service.</summary>
    Starting,

    /// <summary>It looks at the threads and reports.</summary>
    Profiling,

    /// <summary>The service wants no profiles, or refuses the agent. It asks for its configuration again in the next period. Or it waits after a failure.</summary>
    Idle,

    /// <summary>It was paused by <see cref="CodeGuruProfilerAgent.Pause"/>.</summary>
    Paused,

    /// <summary>It stopped because a look costs more than the limit, even at the longest interval.</summary>
    OverBudget,

    /// <summary>It was stopped, was never started, or ended after repeated failures.</summary>
    Stopped,
}
