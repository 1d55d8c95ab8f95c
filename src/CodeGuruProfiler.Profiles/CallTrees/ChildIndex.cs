using CodeGuruProfiler.Profiles.Buffers;

namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Finds a node by its parent and frame.</summary>
/// <remarks>The hash is the runtime's seeded one: a document must not be able to make nodes collide on purpose.</remarks>
internal sealed class ChildIndex
{
    private int _capacity;
    private int[] _buckets = PooledArray.Rent<int>(1);
    private int[] _nextInBucket = PooledArray.Rent<int>(1);

    /// <summary>Returns 0 when there is none.</summary>
    public int Find(int parent, int frame, ReadOnlySpan<int> parents, ReadOnlySpan<int> frames)
    {
        int node = _buckets[Bucket(parent, frame)];
        while (node != 0 && (parents[node] != parent || frames[node] != frame))
        {
            node = _nextInBucket[node];
        }

        return node;
    }

    /// <summary>Adds a node, whose number is less than the capacity.</summary>
    public void Add(int node, int parent, int frame)
    {
        ref int bucket = ref _buckets[Bucket(parent, frame)];
        _nextInBucket[node] = bucket;
        bucket = node;
    }

    /// <summary>Starts again with room for more.</summary>
    /// <param name="capacity">For how many nodes: a power of two.</param>
    /// <param name="parents">The parents of the nodes there are.</param>
    /// <param name="frames">Their frames.</param>
    public void Rebuild(int capacity, ReadOnlySpan<int> parents, ReadOnlySpan<int> frames)
    {
        _capacity = capacity;
        PooledArray.Grow(ref _nextInBucket, 0, capacity);
        PooledArray.Grow(ref _buckets, 0, capacity);
        _buckets.AsSpan(0, capacity).Clear();
        for (int node = 1; node < parents.Length; node++)
        {
            Add(node, parents[node], frames[node]);
        }
    }

    public void Release()
    {
        PooledArray.Return(_buckets);
        PooledArray.Return(_nextInBucket);
        _buckets = _nextInBucket = [];
    }

    private int Bucket(int parent, int frame)
        => HashCode.Combine(parent, frame) & (_capacity - 1);
}
