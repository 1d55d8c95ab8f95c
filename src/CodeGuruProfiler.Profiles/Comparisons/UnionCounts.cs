using CodeGuruProfiler.Profiles.Buffers;

namespace CodeGuruProfiler.Profiles.Comparisons;

/// <summary>Lays the counts of a tree on the nodes of a union that it is a part of.</summary>
internal static class UnionCounts
{
    /// <param name="tree">The tree.</param>
    /// <param name="union">The union, which has all nodes of the tree.</param>
    /// <param name="counters">The counters of the result: all of the tree's, and perhaps more, in ordinal order.</param>
    /// <returns>The union's nodes with the tree's counts.</returns>
    public static CallTree Lay(CallTree tree, CallTree union, string[] counters)
    {
        // Siblings are in the order of their names in both. So the tree's nodes are met in their own order among those of the
        // union, and the counts stay in theirs: only where each node's begin is new.
        int[] frames = Array.ConvertAll(tree.FrameNames, name => Array.BinarySearch(union.FrameNames, name, StringComparer.Ordinal));
        int[] to = PooledArray.RentCleared<int>(tree.NodeCount + 1);
        var starts = new int[union.NodeCount + 2];
        starts[1] = tree.Counts.CountersOf(0).Length;
        int next = 1;
        for (int node = 1; node <= union.NodeCount; node++)
        {
            starts[node + 1] = starts[node];
            if (next <= tree.NodeCount && frames[tree.Frame(next)] == union.Frame(node) && to[tree.Parent(next)] == union.Parent(node))
            {
                to[next] = node;
                starts[node + 1] += tree.Counts.CountersOf(next++).Length;
            }
        }

        PooledArray.Return(to);
        return union.WithCounts(tree.Counts.With(counters, starts));
    }
}
