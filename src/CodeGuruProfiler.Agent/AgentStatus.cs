namespace CodeGuruProfiler.Agent;

/// <summary>The activity of an agent, and its counts since the start.</summary>
/// <param name="State">The state.</param>
/// <param name="Reason">The reason for the state, for people; <see langword="null"/> while the agent profiles.</param>
/// <param name="LastReport">The time of the last profile that the service accepted; <see langword="null"/> if there was none.</param>
/// <param name="Looks">The number of looks that saw the threads.</param>
/// <param name="Profiles">The number of profiles that the service accepted.</param>
/// <param name="Dropped">The number of profiles that the service did not accept, and that were dropped.</param>
public sealed record AgentStatus(AgentState State, string? Reason, DateTimeOffset? LastReport, long Looks, long Profiles, long Dropped);
