using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>A frame with its own share and its share with all that it called, in some thread states.</summary>
internal sealed record HotFrame(string Name, double SelfShare, double TotalShare)
{
    /// <summary>Returns the frames with the most samples, those of their callees left out. It reads the nodes twice.</summary>
    public static IReadOnlyList<HotFrame> Find(CallTree tree, IReadOnlyList<string> states, int top)
    {
        double[] before = SumsBefore(tree, states);
        var self = new double[tree.Frames.Count];
        for (int node = 1; node <= tree.NodeCount; node++)
        {
            self[tree[node].FrameIndex] += before[node + 1] - before[node];
        }

        int[] hottest =
        [
            .. Enumerable.Range(0, self.Length)
                .Where(frame => self[frame] > 0)
                .OrderByDescending(frame => self[frame])
                .ThenBy(frame => tree.Frames[frame], StringComparer.Ordinal)
                .Take(top),
        ];
        double[] total = TotalsOf(tree, before, hottest);
        return [.. hottest.Select((frame, i) => new HotFrame(tree.Frames[frame], self[frame] / before[^1], total[i] / before[^1]))];
    }

    // For each node, the sum of all nodes before it; the last is that of all.
    private static double[] SumsBefore(CallTree tree, IReadOnlyList<string> states)
    {
        int[] counters = [.. Enumerable.Range(0, tree.Counters.Count).Where(i => states.Contains(tree.Counters[i]))];
        var sums = new double[tree.NodeCount + 2];
        for (int node = 0; node <= tree.NodeCount; node++)
        {
            double own = 0;
            foreach (int counter in counters)
            {
                own += Math.Max(0, tree[node].GetSelf(counter));
            }

            sums[node + 1] = sums[node] + own;
        }

        return sums;
    }

    // A frame that calls itself counts once: what is below an outer one is part of it.
    private static double[] TotalsOf(CallTree tree, double[] before, int[] frames)
    {
        var total = new double[frames.Length];
        var end = new int[frames.Length];
        for (int node = 1; node <= tree.NodeCount; node++)
        {
            int i = Array.IndexOf(frames, tree[node].FrameIndex);
            if (i >= 0 && node >= end[i])
            {
                end[i] = tree[node].DescendantsEnd;
                total[i] += before[end[i]] - before[node];
            }
        }

        return total;
    }
}
