namespace CodeGuruProfiler.NetTrace.Tests;

/// <summary>Bytes that were allocated.</summary>
internal static class Memory
{
    private const int MostRuns = 100;

    public static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    /// <summary>The least of many runs, until one allocates nothing: a collection in between, which another test causes, moves the count.</summary>
    public static long LeastAllocated(Action action)
    {
        long least = Allocated(action);
        for (int run = 1; run < MostRuns && least > 0; run++)
        {
            least = Math.Min(least, Allocated(action));
        }

        return least;
    }
}
