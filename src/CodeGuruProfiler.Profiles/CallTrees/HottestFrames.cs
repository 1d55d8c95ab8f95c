namespace CodeGuruProfiler.Profiles;

/// <summary>Orders frames by what was counted in them.</summary>
internal static class HottestFrames
{
    public static IReadOnlyList<FrameTotals> Find(CallTree tree, int top, FrameOrder order)
    {
        var sums = new FrameSums(tree);
        double[] by = sums.By(order);
        double[] total = sums.By(FrameOrder.Total);
        return
        [
            .. Enumerable.Range(0, by.Length)
                .OrderByDescending(frame => by[frame])
                .ThenByDescending(frame => total[frame])
                .Take(top)
                .Select(frame => sums[frame]),
        ];
    }
}
