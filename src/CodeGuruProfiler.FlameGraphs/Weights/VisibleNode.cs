namespace CodeGuruProfiler.FlameGraphs.Weights;

/// <summary>A node that a picture shows.</summary>
/// <param name="Node">Its number in the tree.</param>
/// <param name="Depth">0 for the root.</param>
/// <param name="Left">The left edge, in counts.</param>
/// <param name="Hidden">The number of its children that are too small to be shown.</param>
internal readonly record struct VisibleNode(int Node, int Depth, double Left, int Hidden);
