namespace CodeGuruProfiler.FlameGraphs.Weights;

/// <summary>A node that a picture shows.</summary>
/// <param name="Node">Its number in the tree.</param>
/// <param name="Depth">0 for the root.</param>
/// <param name="Left">Where its width begins, in counts.</param>
/// <param name="Hidden">How many of its children are too small to be shown.</param>
internal readonly record struct VisibleNode(int Node, int Depth, double Left, int Hidden);
