namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>A count of a node that is still being assembled, and where the node's next one is; -1 ends.</summary>
internal struct PendingCount
{
    public int Counter;
    public int Next;
    public double Value;
}
