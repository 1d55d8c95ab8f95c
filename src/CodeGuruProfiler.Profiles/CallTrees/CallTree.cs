using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Serialization;
using CodeGuruProfiler.Profiles.CallTrees;
using CodeGuruProfiler.Profiles.Text;

namespace CodeGuruProfiler.Profiles;

/// <summary>Calls and what they cost: a tree of frames, with counts by thread state.</summary>
/// <remarks>
/// <para>Frames are held once and nodes are numbers in flat arrays, so a tree of a million nodes is a few tens of megabytes and nothing here recurses.</para>
/// <para>Siblings have different frames and come in the ordinal order of their names. A count of 0 is the same as no count.</para>
/// <para>A tree never changes and may be read from many threads.</para>
/// <para>System.Text.Json writes a tree with <see cref="CallTreeJsonConverter"/>.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(CallTreeJsonConverter))]
public sealed class CallTree : IEquatable<CallTree>
{
    // The thread states of a profile are fewer. Of more counters a node has few, and arrays of their totals would be mostly zeros.
    private const int MaxCountersWithArrays = 8;

    // So few children are compared sooner than a list of all of the tree's is created.
    private const int ChildrenPassedOver = 32;

    private readonly int[] _frame;
    private readonly int[] _parent;
    private readonly int[] _end;
    private readonly CallTreeSources? _sources;
    private readonly NodeFields? _fields;

    // Created when first requested. Two threads may both create one, and one of the two is kept.
    private readonly double[]?[] _totalsOfCounter;
    private double[]? _totals;
    private int[]? _depths;
    private CounterTotals? _counterTotals;
    private ChildLists? _childLists;

    internal CallTree(string[] frames, int[] frame, int[] parent, int[] end, CallTreeCounts counts, CallTreeSources? sources, NodeFields? fields)
    {
        FrameNames = frames;
        Frames = Array.AsReadOnly(frames);
        Counts = counts;
        _frame = frame;
        _parent = parent;
        _end = end;
        _sources = sources;
        _fields = fields;

        _totalsOfCounter = counts.Names.Length <= MaxCountersWithArrays ? new double[counts.Names.Length][] : [];
        Counters = Array.AsReadOnly(counts.Names);
    }

    /// <summary>Gets a tree without nodes.</summary>
    public static CallTree Empty { get; } = new CallTreeAssembler().ToCallTree();

    /// <summary>Gets the number of nodes that the tree has, its root not counted.</summary>
    public int NodeCount => _frame.Length - 1;

    /// <summary>Gets the names of the counters in the tree, for example <c>WALL_TIME</c> or <c>RUNNABLE</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Counters { get; }

    /// <summary>Gets the names of the frames in the tree, each once, in ordinal order.</summary>
    /// <remarks>A node refers to its frame by <see cref="CallTreeNode.FrameIndex"/>.</remarks>
    public IReadOnlyList<string> Frames { get; }

    /// <summary>Gets the root, which represents the whole program and has no frame.</summary>
    public CallTreeNode Root => new(this, 0);

    /// <summary>Gets all nodes, the root left out, each before its children.</summary>
    /// <remarks>For walking a tree without recursion, however deep it is.</remarks>
    public CallTreeNodeRange Nodes => new(this, 1, _frame.Length);

    /// <summary>Gets a node by its number.</summary>
    /// <param name="index">The number: 0 is the root, and 1 to <see cref="NodeCount"/> are the nodes in the order of <see cref="Nodes"/>, depth first.</param>
    /// <returns>The node whose <see cref="CallTreeNode.Index"/> is <paramref name="index"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative or greater than <see cref="NodeCount"/>.</exception>
    public CallTreeNode this[int index]
        => (uint)index < (uint)_frame.Length ? new CallTreeNode(this, index) : throw Errors.NoSuchNode(index, _frame.Length, nameof(index));

    internal string[] FrameNames { get; }

    internal CallTreeCounts Counts { get; }

    /// <summary>Merges two trees.</summary>
    /// <param name="other">The other tree.</param>
    /// <returns>A tree with the nodes of both and the sums of their counts. Lines of a node are joined when its file is the same in both; else the file that comes first is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <remarks>Unknown fields of nodes are left out, because they cannot be added up.</remarks>
    public CallTree Merge(CallTree other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return Merge([this, other]);
    }

    /// <summary>Merges trees.</summary>
    /// <param name="trees">The trees; an empty sequence for <see cref="Empty"/>.</param>
    /// <returns>A tree with the nodes of all and the sums of their counts.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="trees"/> or one of them is <see langword="null"/>.</exception>
    /// <remarks>Takes time in proportion to the nodes of all trees, and memory in proportion to those of the result. Unknown fields of nodes are left out.</remarks>
    public static CallTree Merge(IEnumerable<CallTree> trees)
    {
        ArgumentNullException.ThrowIfNull(trees);

        var sum = new CallTreeAssembler();
        foreach (CallTree tree in trees)
        {
            ArgumentNullException.ThrowIfNull(tree, nameof(trees));

            CallTreeAddition.Add(sum, tree);
        }

        return sum.Finish();
    }

    /// <summary>Subtracts another tree, which results in signed differences.</summary>
    /// <param name="other">The tree to subtract, for example an earlier state of the same counts. For trees of other times or loads use <see cref="CallTreeComparison"/>.</param>
    /// <returns>A tree of signed differences. Branches in which nothing differs are left out, so a tree less itself is <see cref="Empty"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <remarks>Unknown fields of nodes are left out.</remarks>
    public CallTree Subtract(CallTree other)
    {
        ArgumentNullException.ThrowIfNull(other);

        return CallTreeSubtraction.Subtract(this, other);
    }

    /// <summary>Returns the tree with some of its counters only.</summary>
    /// <param name="counters">The counters to keep, for example <c>RUNNABLE</c> and <c>NATIVE</c>. Counters that the tree does not have are ignored.</param>
    /// <returns>A tree with only these counters. Branches left without a count are dropped.</returns>
    /// <exception cref="ArgumentException">One of <paramref name="counters"/> is <see langword="null"/>.</exception>
    /// <remarks>Unknown fields of nodes are left out.</remarks>
    public CallTree WithCounters(params ReadOnlySpan<string> counters)
    {
        Require.Counters(counters, nameof(counters));

        var wanted = new bool[Counters.Count];
        foreach (string counter in counters)
        {
            if (IndexOfCounter(counter) is >= 0 and int index)
            {
                wanted[index] = true;
            }
        }

        var filtered = new CallTreeAssembler();
        CallTreeAddition.Add(filtered, this, counters: wanted);
        return filtered.Finish(prune: true);
    }

    /// <summary>Truncates the tree without losing a count.</summary>
    /// <param name="maxDepth">The maximum depth in frames; 0 for the root alone.</param>
    /// <returns>A tree in which deeper counts are in the frame at <paramref name="maxDepth"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is negative.</exception>
    /// <remarks>Unknown fields of nodes are left out.</remarks>
    public CallTree CutAtDepth(int maxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDepth);

        var cut = new CallTreeAssembler();
        CallTreeAddition.Add(cut, this, maxDepth: maxDepth);
        return cut.Finish();
    }

    /// <summary>Returns the most expensive frames, whatever called them.</summary>
    /// <param name="top">The most frames to return.</param>
    /// <param name="order">Whether a frame's own cost counts, or that of everything it called too.</param>
    /// <returns>Frames from hottest to coldest, all counters added up. For one counter, call <see cref="WithCounters"/> first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public IReadOnlyList<FrameTotals> HottestFrames(int top, FrameOrder order = FrameOrder.Self)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);

        return new FrameSums(this).Hottest(top, order);
    }

    /// <inheritdoc/>
    /// <remarks>Frames, counts, files, lines and unknown fields all count; the order in which they came does not.</remarks>
    public bool Equals(CallTree? other)
        => ReferenceEquals(this, other)
            || (other is not null
                && _frame.AsSpan().SequenceEqual(other._frame)
                && _parent.AsSpan().SequenceEqual(other._parent)
                && FrameNames.AsSpan().SequenceEqual(other.FrameNames)
                && Counts.ContentEquals(other.Counts)
                && (_sources is null ? other._sources is null : _sources.ContentEquals(other._sources))
                && (_fields is null ? other._fields is null : _fields.ContentEquals(other._fields)));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CallTree);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(NodeCount);
        foreach (int frame in _frame.AsSpan(0, Math.Min(_frame.Length, 32)))
        {
            hash.Add(frame < 0 ? "" : FrameNames[frame], StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Returns whether two trees are equal.</summary>
    /// <param name="left">One tree, or <see langword="null"/>.</param>
    /// <param name="right">The other, or <see langword="null"/>.</param>
    /// <returns>Whether <see cref="Equals(CallTree?)"/> holds, or both are <see langword="null"/>.</returns>
    public static bool operator ==(CallTree? left, CallTree? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Returns whether two trees differ.</summary>
    /// <param name="left">One tree, or <see langword="null"/>.</param>
    /// <param name="right">The other, or <see langword="null"/>.</param>
    /// <returns>Whether <see cref="Equals(CallTree?)"/> does not hold, and one of them is not <see langword="null"/>.</returns>
    public static bool operator !=(CallTree? left, CallTree? right) => !(left == right);

    /// <summary>Returns the size of the tree, for logs and debuggers.</summary>
    /// <returns>For example <c>6 nodes of 5 frames, 2 counters: RUNNABLE, WAITING</c>.</returns>
    public override string ToString()
        => string.Create(CultureInfo.InvariantCulture, $"{NodeCount} nodes of {FrameNames.Length} frames, {RecordText.OfNames(Counters, "counter")}");

    internal int Frame(int node) => _frame[node];

    internal int Parent(int node) => _parent[node];

    /// <summary>One past the last node below this one.</summary>
    internal int End(int node) => _end[node];

    internal string? File(int node) => _sources?.GetFile(node);

    internal LineRange? Lines(int node) => _sources?.GetLines(node);

    internal UnknownFields UnknownFieldsOfNodes => _fields?.All ?? UnknownFields.None;

    internal bool IsEmpty => NodeCount == 0 && Equals(Empty);

    internal UnknownFields Fields(int node) => _fields?.Get(node) ?? UnknownFields.None;

    internal bool HasSources => _sources is not null;

    internal int Depth(int node) => (_depths ??= CallTreeTotals.Depths(_parent))[node];

    internal double Total(int node) => (_totals ??= CallTreeTotals.All(this))[node];

    internal double Total(int node, int counter)
        => _totalsOfCounter.Length > 0
            ? (_totalsOfCounter[counter] ??= CallTreeTotals.Of(this, counter))[node]
            : (_counterTotals ??= new CounterTotals(this)).Get(counter, node, _end[node]);

    /// <summary>Finds a node's child by its frame; 0 when there is none.</summary>
    internal int FindChild(int node, string name)
    {
        int frame = Array.BinarySearch(FrameNames, name, StringComparer.Ordinal);
        if (frame < 0)
        {
            return 0;
        }

        int child = node + 1;
        for (int passed = 0; passed < ChildrenPassedOver; passed++, child = _end[child])
        {
            if (child >= _end[node] || _frame[child] > frame)
            {
                return 0;
            }

            if (_frame[child] == frame)
            {
                return child;
            }
        }

        return (_childLists ??= new ChildLists(_parent)).Find(node, frame, this);
    }

    /// <summary>The same nodes with other counts. Unknown fields, which belong to the counts, are left out.</summary>
    internal CallTree WithCounts(CallTreeCounts counts) => new(FrameNames, _frame, _parent, _end, counts, _sources, fields: null);

    internal int IndexOfCounter(string counter) => Array.BinarySearch(Counts.Names, counter, StringComparer.Ordinal);
}
