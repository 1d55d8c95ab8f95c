namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>The children of each node one after the other, to look one up among many without passing over all before it.</summary>
internal sealed class ChildLists
{
    private readonly int[] _starts;
    private readonly int[] _children;

    /// <param name="parent">The parent of each node; -1 for the root.</param>
    public ChildLists(int[] parent)
    {
        _starts = new int[parent.Length + 1];
        _children = new int[parent.Length - 1];
        for (int node = 1; node < parent.Length; node++)
        {
            _starts[parent[node] + 1]++;
        }

        for (int node = 0; node < parent.Length; node++)
        {
            _starts[node + 1] += _starts[node];
        }

        // Each list is filled from its end, so that afterwards its end is its start.
        for (int node = parent.Length - 1; node > 0; node--)
        {
            _children[--_starts[parent[node] + 1]] = node;
        }
    }

    /// <summary>Finds a node's child by its frame; 0 when there is none. Siblings are in the order of their frames.</summary>
    public int Find(int node, int frame, CallTree tree)
    {
        int low = _starts[node + 1];
        int high = (node + 2 < _starts.Length ? _starts[node + 2] : _children.Length) - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int child = _children[middle];
            int difference = tree.Frame(child).CompareTo(frame);
            if (difference == 0)
            {
                return child;
            }

            (low, high) = difference < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return 0;
    }
}
