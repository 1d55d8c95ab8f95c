namespace CodeGuruProfiler.NetTrace.Naming;

/// <summary>By address; of the same address, later methods follow, and are found first.</summary>
internal sealed class MethodRangeOrder : IComparer<MethodRange>
{
    public static readonly MethodRangeOrder Instance = new();

    public int Compare(MethodRange x, MethodRange y)
    {
        int byStart = x.Start.CompareTo(y.Start);
        return byStart != 0 ? byStart : x.Order.CompareTo(y.Order);
    }
}
