using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Sources;

/// <summary>A tree without files and lines, which can be private.</summary>
internal static class PlainTree
{
    public static CallTree Of(CallTree tree)
    {
        var builder = new CallTreeBuilder();
        int[] frames = [.. tree.Frames.Select(builder.AddFrame)];
        int[] counters = [.. tree.Counters.Select(builder.AddCounter)];
        int[] numbers = new int[tree.NodeCount + 1];
        CopyCounts(tree.Root, builder, 0, counters);
        foreach (CallTreeNode node in tree.Nodes)
        {
            int parent = numbers[node.Parent!.Value.Index]; // Only the root has no parent.
            int number = builder.GetOrAddNode(parent, frames[node.FrameIndex]);
            numbers[node.Index] = number;
            CopyCounts(node, builder, number, counters);
        }

        return builder.ToCallTree();
    }

    private static void CopyCounts(CallTreeNode node, CallTreeBuilder builder, int number, int[] counters)
    {
        for (int counter = 0; counter < counters.Length; counter++)
        {
            double count = node.GetSelf(counter);
            if (count != 0)
            {
                builder.AddCount(number, counters[counter], count);
            }
        }
    }
}
