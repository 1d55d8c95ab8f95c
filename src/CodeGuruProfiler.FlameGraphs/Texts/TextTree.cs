using System.Buffers;
using CodeGuruProfiler.FlameGraphs.Buffers;
using CodeGuruProfiler.FlameGraphs.Weights;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.FlameGraphs.Texts;

/// <summary>A tree of lines, for terminals, logs, and comments: the heaviest first; small ones are left out and counted.</summary>
internal static class TextTree
{
    public static void Write(GraphSource source, FlameGraphOptions options, IBufferWriter<byte> output)
    {
        var weights = new GraphWeights(source, options);
        output.WriteText($"{VisibleText.Of(options.Title)}{(options.Subtitle is null ? "" : " · " + VisibleText.Of(options.Subtitle))}\n");
        output.WriteText(source.IsComparison ? "   after   before   points\n" : $"   share  {VisibleText.Of(options.Unit)}\n");
        var unfinished = new Stack<VisibleNode>();
        foreach (VisibleNode shown in PictureLayout.Find(source.Tree, weights, options.MinShare * weights.Widths[0], options.MaxTextDepth, heaviestFirst: true))
        {
            Finish(unfinished, shown.Depth, source, output);
            string name = shown.Node == 0 ? "all" : VisibleText.Of(source.Tree[shown.Node].Frame);
            output.WriteText($"{Columns(source, weights, shown.Node)}  {Indent(shown.Depth)}{name}\n");
            if (shown.Hidden > 0)
            {
                unfinished.Push(shown);
            }
        }

        Finish(unfinished, 0, source, output);
    }

    // The calls that are too small come after all others of the same node.
    private static void Finish(Stack<VisibleNode> unfinished, int depth, GraphSource source, IBufferWriter<byte> output)
    {
        while (unfinished.TryPeek(out VisibleNode node) && node.Depth >= depth)
        {
            output.WriteText($"{new string(' ', source.IsComparison ? 26 : 20)}  {Indent(node.Depth + 1)}… {node.Hidden} more\n");
            unfinished.Pop();
        }
    }

    private static string Columns(GraphSource source, GraphWeights weights, int node)
    {
        string after = FactText.Share(weights.ShareAfter(node)).PadLeft(8);
        if (!source.IsComparison)
        {
            return $"{after} {FactText.Count(weights.After(node)),11}";
        }

        bool isNoise = weights.Z(node) <= Noise.Max;
        return $"{after} {FactText.Share(weights.ShareBefore(node)),8} {(isNoise ? "·" : FactText.Points(weights.ShareAfter(node) - weights.ShareBefore(node))),8}";
    }

    private static string Indent(int depth) => new(' ', 2 * depth);
}
