using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>Trees made of parts of another one.</summary>
internal static class FrameTrees
{
    // .NET's and Java's own libraries.
    private static readonly string[] RuntimePrefixes = ["System.", "Microsoft.", "Interop.", "Internal.", "java.", "javax.", "jdk.", "sun.", "com.sun."];

    /// <summary>Returns the calls below every frame whose name contains a text, under that frame; null if there is none.</summary>
    public static CallTree? Focus(CallTree tree, string text)
    {
        var builder = new CallTreeBuilder();
        int[] numbers = new int[tree.NodeCount + 1];
        bool isFound = false;
        foreach (CallTreeNode node in tree.Nodes)
        {
            int parent = numbers[node.Parent!.Value.Index]; // Only the root has none.
            bool isInside = parent > 0 || node.Frame.Contains(text, StringComparison.OrdinalIgnoreCase);
            numbers[node.Index] = isInside ? Copy(builder, tree, node, parent) : 0;
            isFound |= isInside;
        }

        return isFound ? builder.ToCallTree() : null;
    }

    /// <summary>Returns the tree without the frames of the runtime's libraries: their counts go to the frame that called them.</summary>
    public static CallTree WithoutRuntime(CallTree tree)
    {
        var builder = new CallTreeBuilder();
        int[] numbers = new int[tree.NodeCount + 1];
        AddCounts(builder, tree, tree.Root, 0);
        foreach (CallTreeNode node in tree.Nodes)
        {
            int parent = numbers[node.Parent!.Value.Index]; // Only the root has none.
            if (IsOfRuntime(node.Frame))
            {
                numbers[node.Index] = parent;
                AddCounts(builder, tree, node, parent);
            }
            else
            {
                numbers[node.Index] = Copy(builder, tree, node, parent);
            }
        }

        return builder.ToCallTree();
    }

    private static bool IsOfRuntime(string frame) => Array.Exists(RuntimePrefixes, prefix => frame.StartsWith(prefix, StringComparison.Ordinal));

    private static int Copy(CallTreeBuilder builder, CallTree tree, CallTreeNode node, int parent)
    {
        int copy = builder.GetOrAddNode(parent, builder.AddFrame(node.Frame));
        AddCounts(builder, tree, node, copy);
        return copy;
    }

    private static void AddCounts(CallTreeBuilder builder, CallTree tree, CallTreeNode node, int to)
    {
        for (int counter = 0; counter < tree.Counters.Count; counter++)
        {
            if (node.GetSelf(counter) is var count and not 0)
            {
                builder.AddCount(to, builder.AddCounter(tree.Counters[counter]), count);
            }
        }
    }
}
