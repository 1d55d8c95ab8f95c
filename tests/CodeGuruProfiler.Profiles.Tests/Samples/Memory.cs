namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Bytes that were allocated.</summary>
internal static class Memory
{
    /// <summary>The least of some runs: before the first the pool is empty, and a collection may empty it again.</summary>
    public static long Allocated(Action action)
        => Enumerable.Range(0, 3).Min(_ =>
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            action();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
}
