using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Weights;

/// <summary>The source of a picture: the nodes of one tree, with the counts of one side or of two.</summary>
internal sealed class GraphSource
{
    // More thread states than anyone checks one by one. A profile with more counters is shown as one of their sum, so that a node never costs more.
    private const int MaxCounters = 64;

    private readonly CallTreeComparison? _comparison;
    private readonly bool _isSum;

    private GraphSource(CallTree tree, CallTreeComparison? comparison)
    {
        Tree = tree;
        _comparison = comparison;
        _isSum = tree.Counters.Count > MaxCounters;
        Counters = _isSum ? ["all counters"] : tree.Counters;
    }

    public CallTree Tree { get; }

    public IReadOnlyList<string> Counters { get; }

    public bool IsComparison => _comparison is not null;

    public bool CountsAreSamples => _comparison?.CountsAreSamples ?? false;

    public static GraphSource Of(CallTree tree, FlameGraphOptions options, string parameter)
    {
        ArgumentNullException.ThrowIfNull(tree, parameter);

        return Check(new GraphSource(tree, null), options, parameter);
    }

    public static GraphSource Of(CallTreeComparison comparison, FlameGraphOptions options, string parameter)
    {
        ArgumentNullException.ThrowIfNull(comparison, parameter);

        return Check(new GraphSource(comparison.Union, comparison), options, parameter);
    }

    /// <summary>The node with the counts to show; of a comparison, those after.</summary>
    public CallTreeNode After(int node) => _comparison is null ? Tree[node] : _comparison.After(Tree[node]);

    /// <summary>The node with the counts before. Only of a comparison.</summary>
    public CallTreeNode Before(int node) => _comparison!.Before(Tree[node]); // The callers ask IsComparison.

    /// <summary>A count as a width: one that is negative has none.</summary>
    public double Count(CallTreeNode node, int counter)
    {
        double count = _isSum ? node.Self : node.GetSelf(counter);
        return count > 0 && double.IsFinite(count) ? count : 0;
    }

    /// <summary>Returns which counters are on at first.</summary>
    public bool[] CountersOn(FlameGraphOptions options)
        => [.. Counters.Select(counter => options.Counters is null || _isSum || options.Counters.Contains(counter, StringComparer.Ordinal))];

    private static GraphSource Check(GraphSource source, FlameGraphOptions options, string parameter)
        => source.Tree.NodeCount <= options.MaxNodes ? source : throw Errors.TooManyNodes(source.Tree.NodeCount, options.MaxNodes, parameter);
}
