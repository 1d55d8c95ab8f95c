namespace CodeGuruProfiler.Agent;

/// <summary>The counters in which the agent counts samples.</summary>
public enum ThreadStateDetail
{
    /// <summary>A counter for each state of a thread: RUNNABLE, BLOCKED, WAITING, TIMED_WAITING, NATIVE, IDLE.</summary>
    Detailed,

    /// <summary>One counter, WALL_TIME, as AWS's Python agent posts.</summary>
    WallTime,
}
