using CodeGuruProfiler.Calls;

namespace CodeGuruProfiler.Allocations;

/// <summary>The bytes that a call allocates in the whole process.</summary>
internal static class Measurement
{
    private const int Rounds = 11;
    private const int SmallCallsARound = 200;

    /// <summary>Measures an operation by all who make it, in turns, so that what the machine does meanwhile meets them all.</summary>
    public static async Task<long[]> MeasureAsync(Operation operation, IReadOnlyList<ICalls> callers)
    {
        int calls = Math.Max(2, SmallCallsARound / operation.Weight);
        foreach (ICalls caller in callers)
        {
            await BytesACallAsync(operation, caller, 2 * calls);
        }

        var rounds = new long[callers.Count][];
        for (int i = 0; i < callers.Count; i++)
        {
            rounds[i] = new long[Rounds];
        }

        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < callers.Count; i++)
            {
                rounds[i][round] = await BytesACallAsync(operation, callers[i], calls);
            }
        }

        return [.. rounds.Select(Median)];
    }

    private static async Task<long> BytesACallAsync(Operation operation, ICalls caller, int calls)
    {
        long before = GC.GetTotalAllocatedBytes(precise: true);
        for (int i = 0; i < calls; i++)
        {
            await operation.CallAsync(caller);
        }

        return (GC.GetTotalAllocatedBytes(precise: true) - before) / calls;
    }

    // Occasional allocations, such as by a timer or a pool that was trimmed, are not part of a call.
    private static long Median(long[] values) => values.Order().ElementAt(values.Length / 2);
}
