using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs.Weights;

/// <summary>Finds the nodes of at least some width, each before its children. Smaller ones are skipped with everything below them.</summary>
internal static class PictureLayout
{
    /// <param name="tree">The tree.</param>
    /// <param name="weights">The widths of its nodes.</param>
    /// <param name="smallest">The least width that is shown.</param>
    /// <param name="maxDepth">The most frames from the root.</param>
    /// <param name="heaviestFirst">Whether the heaviest of siblings comes first, or else the first by name.</param>
    public static List<VisibleNode> Find(CallTree tree, GraphWeights weights, double smallest, int maxDepth, bool heaviestFirst)
    {
        var found = new List<VisibleNode>();
        var children = new List<int>();
        var pending = new Stack<(int Node, int Depth, double Left)>();
        pending.Push((0, 0, 0));
        while (pending.TryPop(out (int Node, int Depth, double Left) current))
        {
            int hidden = 0;
            children.Clear();
            for (int child = current.Node + 1; child < tree[current.Node].DescendantsEnd; child = tree[child].DescendantsEnd)
            {
                if (weights.Widths[child] >= smallest && weights.Widths[child] > 0 && current.Depth < maxDepth)
                {
                    children.Add(child);
                }
                else if (weights.Widths[child] > 0)
                {
                    hidden++;
                }
            }

            found.Add(new VisibleNode(current.Node, current.Depth, current.Left, hidden));
            Push(children, current.Node, current.Depth, current.Left);
        }

        return found;

        void Push(List<int> siblings, int parent, int depth, double left)
        {
            if (heaviestFirst)
            {
                siblings.Sort((one, other) => weights.Widths[other].CompareTo(weights.Widths[one]) is var order and not 0 ? order : one.CompareTo(other));
            }

            // By name, smaller siblings leave gaps where they are.
            double right = left + weights.Own[parent];
            int first = parent + 1;
            var places = new (int Node, int Depth, double Left)[siblings.Count];
            for (int i = 0; i < siblings.Count; i++)
            {
                for (; !heaviestFirst && first < siblings[i]; first = tree[first].DescendantsEnd)
                {
                    right += weights.Widths[first];
                }

                places[i] = (siblings[i], depth + 1, right);
                right += weights.Widths[siblings[i]];
                first = tree[siblings[i]].DescendantsEnd;
            }

            for (int i = places.Length - 1; i >= 0; i--)
            {
                pending.Push(places[i]);
            }
        }
    }
}
