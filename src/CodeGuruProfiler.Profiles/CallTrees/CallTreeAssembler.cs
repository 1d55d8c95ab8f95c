using CodeGuruProfiler.Profiles.Buffers;
using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>A call tree that grows: what every reader, builder and operation fills, and <see cref="CallTreeLayout"/> makes a <see cref="CallTree"/> of.</summary>
/// <remarks>Node 0 is the root, and a parent always has a smaller number than its children.</remarks>
internal sealed class CallTreeAssembler
{
    /// <summary>
    /// A node has a handful of thread states; past this many the counts are only added up when the tree is laid out,
    /// so that a node with a million of them costs no million comparisons each.
    /// </summary>
    public const int MaxCountsCompared = 8;

    private const int InitialCapacity = 16;

    // A power of two; the arrays may be longer.
    private int _capacity = InitialCapacity;
    private int[] _frame = PooledArray.Rent<int>(InitialCapacity);
    private int[] _parent = PooledArray.Rent<int>(InitialCapacity);
    private int[] _firstCount = PooledArray.Rent<int>(InitialCapacity);
    private PendingCount[] _counts = PooledArray.Rent<PendingCount>(InitialCapacity);
    private NodeSource[]? _sources;
    private ChildIndex? _index;
    private int _countsLength;

    public CallTreeAssembler()
    {
        Clear();
    }

    public StringTable Frames { get; private set; } = new();

    public StringTable Counters { get; private set; } = new();

    public StringTable Files { get; private set; } = new();

    public NodeFieldsAssembler? Fields { get; private set; }

    /// <summary>Gets the number of nodes, the root included.</summary>
    public int Length { get; private set; }

    public ReadOnlySpan<int> Frame => _frame.AsSpan(0, Length);

    public ReadOnlySpan<int> Parent => _parent.AsSpan(0, Length);

    public ReadOnlySpan<int> FirstCount => _firstCount.AsSpan(0, Length);

    public ReadOnlySpan<PendingCount> Counts => _counts.AsSpan(0, _countsLength);

    public ReadOnlySpan<NodeSource> Sources => _sources is null ? default : _sources.AsSpan(0, Length);

    public int GetOrAddChild(int parent, int frame)
    {
        _index ??= new ChildIndex(_capacity, Parent, Frame);
        int node = _index.Find(parent, frame, _frame);
        if (node == 0)
        {
            node = AddChild(parent, frame);
            _index.Add(node, parent, _frame);
        }

        return node;
    }

    /// <summary>Adds a child without looking whether the parent has one of this frame: for all nodes of a tree or for none.</summary>
    /// <remarks>Readers use it: in a document that is not made to mislead each child comes once. The layout notices when not.</remarks>
    public int AddChild(int parent, int frame)
    {
        if (Length == _capacity)
        {
            Grow();
        }

        int node = Length++;
        _frame[node] = frame;
        _parent[node] = parent;
        _firstCount[node] = -1;
        if (_sources is not null)
        {
            _sources[node] = NodeSource.None;
        }

        return node;
    }

    /// <summary>Merges siblings with the same frame into one node.</summary>
    public CallTreeAssembler WithoutDuplicates()
    {
        var result = new CallTreeAssembler { Frames = Frames, Counters = Counters, Files = Files };
        int[] to = PooledArray.RentCleared<int>(Length);
        for (int node = 0; node < Length; node++)
        {
            to[node] = node == 0 ? 0 : result.GetOrAddChild(to[_parent[node]], _frame[node]);
            for (int i = _firstCount[node]; i >= 0; i = _counts[i].Next)
            {
                result.AddCount(to[node], _counts[i].Counter, _counts[i].Value);
            }

            if (_sources is not null)
            {
                result.MergeSource(to[node], _sources[node]);
            }
        }

        result.Fields = Fields?.Renumber(to);
        PooledArray.Return(to);
        return result;
    }

    public void AddCount(int node, int counter, double value)
    {
        int compared = 0;
        for (int i = _firstCount[node]; i >= 0 && compared < MaxCountsCompared; i = _counts[i].Next, compared++)
        {
            if (_counts[i].Counter == counter)
            {
                _counts[i].Value = AddCounts(_counts[i].Value, value);
                return;
            }
        }

        if (_countsLength == _counts.Length)
        {
            PooledArray.Grow(ref _counts, _countsLength, _countsLength * 2);
        }

        _counts[_countsLength] = new PendingCount { Counter = counter, Value = value, Next = _firstCount[node] };
        _firstCount[node] = _countsLength++;
    }

    /// <summary>Stays finite: JSON has no number for more.</summary>
    public static double AddCounts(double left, double right)
        => Math.Clamp(left + right, double.MinValue, double.MaxValue);

    public NodeSource GetSource(int node) => _sources is null ? NodeSource.None : _sources[node];

    public void SetSource(int node, NodeSource source) => GetSources()[node] = source;

    public void MergeSource(int node, NodeSource source)
    {
        ref NodeSource current = ref GetSources()[node];
        current = current.MergeWith(source, Files);
    }

    public void MergeSource(int node, string? file, LineRange? lines)
        => MergeSource(node, new NodeSource(file is null ? -1 : Files.GetOrAdd(file), lines?.First ?? -1, lines?.Last ?? -1));

    public CallTree ToCallTree(bool prune = false)
        => CallTreeLayout.Build(this, prune);

    /// <summary>Creates the tree and returns the memory.</summary>
    public CallTree Finish(bool prune = false)
    {
        CallTree tree = ToCallTree(prune);
        Release();
        return tree;
    }

    /// <summary>Adds an unknown field to a node. All come with the same texts.</summary>
    public void AddFields(int node, ReadOnlySpan<byte> field, DocumentSymbols texts, NodeFieldPlace place = NodeFieldPlace.Node)
        => (Fields ??= new NodeFieldsAssembler(texts)).Add(node, field, place);

    public void Clear()
    {
        Frames = new StringTable();
        Counters = new StringTable();
        Files = new StringTable();
        Length = 1;
        _parent[0] = -1;
        _frame[0] = -1;
        _firstCount[0] = -1;
        _countsLength = 0;
        _sources = null;
        Fields = null;
        _index = null;
    }

    // Most trees have none.
    private NodeSource[] GetSources()
    {
        if (_sources is null)
        {
            _sources = PooledArray.Rent<NodeSource>(_capacity);
            _sources.AsSpan(0, Length).Fill(NodeSource.None);
        }

        return _sources;
    }

    private void Release()
    {
        PooledArray.Return(_frame);
        PooledArray.Return(_parent);
        PooledArray.Return(_firstCount);
        PooledArray.Return(_counts);
        if (_sources is not null)
        {
            PooledArray.Return(_sources);
        }

        _index?.Release();
        Length = 0;
        _capacity = 0;
        _frame = _parent = _firstCount = [];
        _counts = [];
        _sources = null;
        _index = null;
    }

    private void Grow()
    {
        _capacity *= 2;
        PooledArray.Grow(ref _frame, Length, _capacity);
        PooledArray.Grow(ref _parent, Length, _capacity);
        PooledArray.Grow(ref _firstCount, Length, _capacity);
        if (_sources is not null)
        {
            PooledArray.Grow(ref _sources, Length, _capacity);
        }

        _index?.Grow(Length, _capacity);
    }
}
