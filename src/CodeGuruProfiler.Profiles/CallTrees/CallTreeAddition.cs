namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Adds a tree to one that is being assembled: what merge, filter and cut all are.</summary>
internal static class CallTreeAddition
{
    /// <param name="sum">The sum, to which the tree is added.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="maxDepth">The depth at which deeper counts end up.</param>
    /// <param name="counters">For each of the tree's counters whether it is wanted; all are when null.</param>
    public static void Add(CallTreeAssembler sum, CallTree tree, int maxDepth = int.MaxValue, bool[]? counters = null)
    {
        int[] names = Array.ConvertAll(tree.Counts.Names, sum.Counters.GetOrAdd);
        int[] to = AddNodes(sum, tree, maxDepth);
        for (int node = 0; node < to.Length; node++)
        {
            AddCounts(sum, to[node], tree, node, names, counters);
        }
    }

    /// <summary>Adds a tree's nodes without their counts.</summary>
    /// <returns>For each of the tree's nodes, its number among those of the sum.</returns>
    public static int[] AddNodes(CallTreeAssembler sum, CallTree tree, int maxDepth = int.MaxValue)
    {
        int[] frames = Array.ConvertAll(tree.FrameNames, sum.Frames.GetOrAdd);
        var to = new int[tree.NodeCount + 1];
        for (int node = 0; node < to.Length; node++)
        {
            bool cut = node > 0 && maxDepth < int.MaxValue && tree.Depth(node) > maxDepth;
            if (node > 0)
            {
                int parent = to[tree.Parent(node)];
                to[node] = cut ? parent : sum.GetOrAddChild(parent, frames[tree.Frame(node)]);
            }

            if (tree.HasSources && !cut)
            {
                sum.MergeSource(to[node], tree.File(node), tree.Lines(node));
            }
        }

        return to;
    }

    private static void AddCounts(CallTreeAssembler sum, int to, CallTree tree, int node, int[] names, bool[]? counters)
    {
        ReadOnlySpan<int> own = tree.Counts.CountersOf(node);
        ReadOnlySpan<double> values = tree.Counts.ValuesOf(node);
        for (int i = 0; i < own.Length; i++)
        {
            if (counters is null || counters[own[i]])
            {
                sum.AddCount(to, names[own[i]], values[i]);
            }
        }
    }
}
