namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The one agent that looks at this process: two would hold the lock of the runtime twice as long.</summary>
internal sealed class AgentSlot
{
    private int _isTaken;

    public static AgentSlot OfThisProcess { get; } = new();

    public bool TryTake() => Interlocked.Exchange(ref _isTaken, 1) == 0;

    public void Free() => Volatile.Write(ref _isTaken, 0);
}
