using CodeGuruProfiler.Profiles.Buffers;

namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Finds a node by its parent and frame.</summary>
/// <remarks>
/// Most nodes have few children. They are in a list, the newest first: stacks in the order of a tree find theirs there at once. The children of a node
/// with more are found by a hash, the runtime's seeded one: a document must not be able to make nodes collide on purpose.
/// </remarks>
internal sealed class ChildIndex
{
    private const int FewChildren = 8;

    private Dictionary<(int Parent, int Frame), int>? _childrenOfMany;
    private int[] _lastChild;
    private int[] _previousSibling;

    /// <param name="capacity">The number of nodes that there is room for.</param>
    /// <param name="parents">The parents of the nodes so far.</param>
    /// <param name="frames">The frames of the nodes so far.</param>
    public ChildIndex(int capacity, ReadOnlySpan<int> parents, ReadOnlySpan<int> frames)
    {
        _lastChild = PooledArray.RentCleared<int>(capacity);
        _previousSibling = PooledArray.Rent<int>(capacity);
        for (int node = 1; node < parents.Length; node++)
        {
            Add(node, parents[node], frames);
        }
    }

    /// <summary>Returns 0 when there is none.</summary>
    public int Find(int parent, int frame, ReadOnlySpan<int> frames)
    {
        int node = _lastChild[parent];
        for (int compared = 0; node != 0 && frames[node] != frame; compared++, node = _previousSibling[node])
        {
            if (compared == FewChildren)
            {
                return _childrenOfMany!.GetValueOrDefault((parent, frame)); // So many are in it.
            }
        }

        return node;
    }

    /// <summary>Adds a node, for which there is room.</summary>
    public void Add(int node, int parent, ReadOnlySpan<int> frames)
    {
        int sibling = _lastChild[parent];
        _previousSibling[node] = sibling;
        _lastChild[parent] = node;

        int siblings = 0;
        for (; sibling != 0 && siblings <= FewChildren; sibling = _previousSibling[sibling])
        {
            siblings++;
        }

        if (siblings > FewChildren)
        {
            _childrenOfMany!.Add((parent, frames[node]), node); // The children before are in it.
        }
        else if (siblings == FewChildren)
        {
            _childrenOfMany ??= [];
            for (int child = node; child != 0; child = _previousSibling[child])
            {
                _childrenOfMany.TryAdd((parent, frames[child]), child);
            }
        }
    }

    /// <summary>Ensures space for more nodes.</summary>
    public void Grow(int nodes, int capacity)
    {
        PooledArray.Grow(ref _lastChild, nodes, capacity);
        PooledArray.Grow(ref _previousSibling, nodes, capacity);
        _lastChild.AsSpan(nodes, capacity - nodes).Clear();
    }

    public void Release()
    {
        PooledArray.Return(_lastChild);
        PooledArray.Return(_previousSibling);
        _lastChild = _previousSibling = [];
    }
}
