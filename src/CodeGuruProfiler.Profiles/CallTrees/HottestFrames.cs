namespace CodeGuruProfiler.Profiles;

/// <summary>Adds a tree's counts up by frame.</summary>
internal static class HottestFrames
{
    public static IReadOnlyList<FrameTotals> Find(CallTree tree, int top, FrameOrder order)
    {
        var self = new double[tree.Frames.Length];
        var total = new double[tree.Frames.Length];

        // How many nodes of a frame are open above the current one: only the outermost adds to its total.
        var open = new int[tree.Frames.Length];
        int above = 0;
        double positive = tree.Counts.Sum(0);
        bool anyNegative = positive < 0;
        positive = Math.Max(0, positive);
        for (int node = 1; node <= tree.NodeCount; node++)
        {
            for (; above > 0 && tree.End(above) <= node; above = tree.Parent(above))
            {
                open[tree.Frame(above)]--;
            }

            int frame = tree.Frame(node);
            double own = tree.Counts.Sum(node);
            anyNegative |= own < 0;
            positive = CallTreeAssembler.AddCounts(positive, Math.Max(0, own));
            self[frame] = CallTreeAssembler.AddCounts(self[frame], own);
            total[frame] = CallTreeAssembler.AddCounts(total[frame], open[frame]++ == 0 ? tree.Total(node) : 0);
            above = node;
        }

        double all = anyNegative ? positive : tree.Total(0);
        double[] by = order == FrameOrder.Self ? self : total;
        return
        [
            .. Enumerable.Range(0, self.Length)
                .OrderByDescending(frame => by[frame])
                .ThenByDescending(frame => total[frame])
                .Take(top)
                .Select(frame => new FrameTotals(tree.Frames[frame], self[frame], total[frame], Share(self[frame], all), Share(total[frame], all))),
        ];
    }

    private static double Share(double value, double all)
        => all > 0 ? Math.Clamp(value / all, 0, 1) : 0;
}
