using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Aggregation;

internal static class DepthCut
{
    /// <summary>Gets a tree without the frames below a depth; what they cost is counted where they were called from.</summary>
    public static CallTree At(CallTree tree, int depth)
    {
        var cut = new CallTreeBuilder();
        foreach (CallTreeNode node in tree.Nodes)
        {
            foreach (string counter in tree.Counters)
            {
                if (node.GetSelf(counter) is not 0 and double count)
                {
                    cut.Add(StackOf(node, depth), count, counter);
                }
            }
        }

        return cut.ToCallTree();
    }

    private static CallFrame[] StackOf(CallTreeNode node, int depth)
    {
        var stack = new CallFrame[Math.Min(node.Depth, depth)];
        for (CallTreeNode? at = node; at is { IsRoot: false } frame; at = frame.Parent)
        {
            if (frame.Depth <= depth)
            {
                stack[frame.Depth - 1] = new CallFrame(frame.Frame, frame.File, frame.Lines?.First);
            }
        }

        return stack;
    }
}
