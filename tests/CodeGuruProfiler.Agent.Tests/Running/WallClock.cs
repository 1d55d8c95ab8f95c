namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>The time of another clock, with the timers of the system: the client's time limits do not count as waits of the agent.</summary>
internal sealed class WallClock(TimeProvider time) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => time.GetUtcNow();
}
