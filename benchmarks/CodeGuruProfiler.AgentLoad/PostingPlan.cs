namespace CodeGuruProfiler.AgentLoad;

/// <summary>The work of the agents: for a duration, or a number of times.</summary>
internal sealed record PostingPlan
{
    public required int Agents { get; init; }

    /// <summary>Gets how many profiling groups the agents are of, in turn.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Gets the least size of a profile.</summary>
    public required int Bytes { get; init; }

    /// <summary>Gets after how long no agent begins another post.</summary>
    public TimeSpan Duration { get; init; } = Timeout.InfiniteTimeSpan;

    public int PostsPerAgent { get; init; } = int.MaxValue;
}
