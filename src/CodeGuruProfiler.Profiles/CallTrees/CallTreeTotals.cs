namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Totals and depths of the nodes of a tree.</summary>
internal static class CallTreeTotals
{
    public static double[] All(CallTree tree)
    {
        var totals = new double[tree.NodeCount + 1];
        for (int node = 0; node < totals.Length; node++)
        {
            totals[node] = tree.Counts.Sum(node);
        }

        return AddToParents(tree, totals);
    }

    public static double[] Of(CallTree tree, int counter)
    {
        var totals = new double[tree.NodeCount + 1];
        for (int node = 0; node < totals.Length; node++)
        {
            totals[node] = tree.Counts.Get(node, counter);
        }

        return AddToParents(tree, totals);
    }

    public static int[] Depths(int[] parent)
    {
        var depths = new int[parent.Length];
        for (int node = 1; node < depths.Length; node++)
        {
            depths[node] = depths[parent[node]] + 1;
        }

        return depths;
    }

    private static double[] AddToParents(CallTree tree, double[] totals)
    {
        for (int node = totals.Length - 1; node > 0; node--)
        {
            ref double parent = ref totals[tree.Parent(node)];
            parent = CallTreeAssembler.AddCounts(parent, totals[node]);
        }

        return totals;
    }
}
