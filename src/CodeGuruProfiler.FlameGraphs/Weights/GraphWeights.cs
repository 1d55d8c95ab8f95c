using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Weights;

/// <summary>The weights of nodes, in the counters that are on: themselves, and with everything below them.</summary>
internal sealed class GraphWeights
{
    private readonly GraphSource _source;
    private readonly int[] _parents;
    private readonly double[] _after;
    private readonly double[] _before;

    public GraphWeights(GraphSource source, FlameGraphOptions options)
    {
        _source = source;
        _parents = ParentsOf(source.Tree);
        bool[] on = source.CountersOn(options);
        double[] after = OwnOf(on, source.After);
        _after = TotalOf(after);
        if (!source.IsComparison)
        {
            _before = [];
            (Own, Widths) = (after, _after);
            return;
        }

        double[] before = OwnOf(on, source.Before);
        _before = TotalOf(before);
        Scale = _after[0] > 0 && _before[0] > 0 ? _after[0] / _before[0] : 1;

        // The larger of the two at each node: widths add up, and frames that vanished are visible.
        Own = [.. after.Select((count, node) => Math.Max(count, before[node] * Scale))];
        Widths = TotalOf(Own);
    }

    /// <summary>The widths of what is a node's own.</summary>
    public double[] Own { get; }

    /// <summary>The widths of nodes with everything below them.</summary>
    public double[] Widths { get; }

    /// <summary>The factor that makes counts before comparable with those after.</summary>
    public double Scale { get; } = 1;

    public double After(int node) => _after[node];

    public double ShareAfter(int node) => Share(_after, node);

    /// <summary>Only of a comparison.</summary>
    public double Before(int node) => _before[node];

    /// <summary>Only of a comparison.</summary>
    public double ShareBefore(int node) => Share(_before, node);

    /// <summary>The distance of the shares, in standard deviations of noise; not a number when that is unknown.</summary>
    public double Z(int node)
        => _source.CountsAreSamples ? Noise.Z(_before[node], _before[0], _after[node], _after[0]) : double.NaN;

    private static double Share(double[] totals, int node) => totals[0] > 0 ? totals[node] / totals[0] : 0;

    private static int[] ParentsOf(CallTree tree)
    {
        var parents = new int[tree.NodeCount + 1];
        var path = new List<int> { 0 };
        for (int node = 1; node < parents.Length; node++)
        {
            int depth = tree[node].Depth;
            path.RemoveRange(depth, path.Count - depth);
            parents[node] = path[depth - 1];
            path.Add(node);
        }

        return parents;
    }

    private double[] OwnOf(bool[] on, Func<int, CallTreeNode> side)
    {
        var own = new double[_parents.Length];
        for (int node = 0; node < own.Length; node++)
        {
            CallTreeNode current = side(node);
            for (int counter = 0; counter < on.Length; counter++)
            {
                own[node] += on[counter] ? _source.Count(current, counter) : 0;
            }
        }

        return own;
    }

    // Nodes come after their parents, so one pass from the end adds everything up.
    private double[] TotalOf(double[] own)
    {
        double[] total = [.. own];
        for (int node = total.Length - 1; node > 0; node--)
        {
            total[_parents[node]] += total[node];
        }

        return total;
    }
}
