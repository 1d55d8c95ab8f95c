namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>Numbers of methods by address; of the same address, later methods follow, and are found first.</summary>
internal sealed class MethodRangeOrder(MethodRange[] ranges) : IComparer<int>
{
    public int Compare(int x, int y)
    {
        int byStart = ranges[x].Start.CompareTo(ranges[y].Start);
        return byStart != 0 ? byStart : x.CompareTo(y);
    }
}
