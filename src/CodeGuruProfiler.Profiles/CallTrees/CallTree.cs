namespace CodeGuruProfiler.Profiles;

/// <summary>Calls and what they cost: a tree of frames, with counts by thread state.</summary>
/// <remarks>
/// <para>Frames are held once and nodes are numbers in flat arrays, so a tree of a million nodes is a few tens of megabytes and nothing here recurses.</para>
/// <para>Siblings have different frames and come in the ordinal order of their names. A count of 0 is the same as no count.</para>
/// <para>A tree never changes and may be read from many threads.</para>
/// </remarks>
public sealed class CallTree : IEquatable<CallTree>
{
    private readonly int[] _frame;
    private readonly int[] _parent;
    private readonly int[] _end;
    private readonly CallTreeSources? _sources;
    private readonly NodeFields? _fields;
    private readonly double[]?[] _totals;
    private int[]? _depths;

    internal CallTree(string[] frames, int[] frame, int[] parent, int[] end, CallTreeCounts counts, CallTreeSources? sources, NodeFields? fields)
    {
        Frames = frames;
        Counts = counts;
        _frame = frame;
        _parent = parent;
        _end = end;
        _sources = sources;
        _fields = fields;

        // One for each counter, and the last for all of them; each is made when it is first asked for.
        _totals = new double[counts.Names.Length + 1][];
        Counters = Array.AsReadOnly(counts.Names);
    }

    /// <summary>Gets a tree without nodes.</summary>
    public static CallTree Empty { get; } = new CallTreeAssembler().ToCallTree();

    /// <summary>Gets how many nodes the tree has, its root not counted.</summary>
    public int NodeCount => _frame.Length - 1;

    /// <summary>Gets the names of the counters in the tree, for example <c>WALL_TIME</c> or <c>RUNNABLE</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Counters { get; }

    /// <summary>Gets the root, which stands for the whole program and has no frame of its own.</summary>
    public CallTreeNode Root => new(this, 0);

    /// <summary>Gets all nodes, the root left out, each before its children.</summary>
    /// <remarks>For walking a tree without recursion, however deep it is.</remarks>
    public CallTreeNodes Nodes => new(this, 1, _frame.Length);

    internal string[] Frames { get; }

    internal CallTreeCounts Counts { get; }

    /// <summary>Adds two trees up.</summary>
    /// <param name="other">The other tree.</param>
    /// <returns>A tree with the nodes of both and the sums of their counts. Lines of a node are joined when its file is the same in both; else the file that comes first is kept.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <remarks>Unknown fields of nodes are left out, for what their sum would be is not known.</remarks>
    public CallTree Merge(CallTree other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Merge([this, other]);
    }

    /// <summary>Adds trees up.</summary>
    /// <param name="trees">The trees; none give <see cref="Empty"/>.</param>
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

    /// <summary>Takes the counts of another tree off this one's: what became more since then, and what became less.</summary>
    /// <param name="other">The tree to compare with, for example yesterday's.</param>
    /// <returns>A tree of signed differences. Branches in which nothing differs are left out, so a tree less itself is <see cref="Empty"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    /// <remarks>Unknown fields of nodes are left out.</remarks>
    public CallTree Subtract(CallTree other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var difference = new CallTreeAssembler();
        CallTreeAddition.Add(difference, this);
        CallTreeAddition.Add(difference, other, factor: -1);
        return difference.Finish(prune: true);
    }

    /// <summary>Keeps only what was counted in some thread states.</summary>
    /// <param name="counters">The counters to keep, for example <c>RUNNABLE</c> and <c>NATIVE</c>. Names that the tree does not have change nothing.</param>
    /// <returns>A tree with only these counters. Branches left without a count are dropped.</returns>
    /// <exception cref="ArgumentException">One of <paramref name="counters"/> is <see langword="null"/>.</exception>
    /// <remarks>Unknown fields of nodes are left out.</remarks>
    public CallTree Filter(params ReadOnlySpan<string> counters)
    {
        Throw.IfAnyCounterIsNull(counters, nameof(counters));
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

    /// <summary>Makes the tree shallower without losing a count.</summary>
    /// <param name="maxDepth">How many frames deep the tree may be; 0 leaves the root alone.</param>
    /// <returns>A tree in which all that was deeper is counted in the frame at <paramref name="maxDepth"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxDepth"/> is negative.</exception>
    /// <remarks>Unknown fields of nodes are left out.</remarks>
    public CallTree CutAtDepth(int maxDepth)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maxDepth);
        var cut = new CallTreeAssembler();
        CallTreeAddition.Add(cut, this, maxDepth: maxDepth);
        return cut.Finish();
    }

    /// <summary>Finds the frames that cost most, wherever they were called from.</summary>
    /// <param name="top">The most frames to return.</param>
    /// <param name="order">Whether a frame's own cost counts, or that of everything it called too.</param>
    /// <returns>Frames from hottest to coldest, all counters added up. For one thread state, filter the tree first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="top"/> is negative.</exception>
    public IReadOnlyList<FrameTotals> HottestFrames(int top, FrameOrder order = FrameOrder.Self)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(top);
        return CodeGuruProfiler.Profiles.HottestFrames.Find(this, top, order);
    }

    /// <inheritdoc/>
    /// <remarks>Frames, counts, files, lines and unknown fields all count; the order in which they came does not.</remarks>
    public bool Equals(CallTree? other)
        => ReferenceEquals(this, other)
            || (other is not null
                && _frame.AsSpan().SequenceEqual(other._frame)
                && _parent.AsSpan().SequenceEqual(other._parent)
                && Frames.AsSpan().SequenceEqual(other.Frames)
                && Counts.ContentEquals(other.Counts)
                && (_sources is null ? other._sources is null : _sources.ContentEquals(other._sources))
                && (_fields is null ? other._fields is null : _fields.ContentEquals(other._fields)));

    /// <inheritdoc/>
    public override bool Equals(object? obj)
        => Equals(obj as CallTree);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(NodeCount);
        foreach (int frame in _frame.AsSpan(0, Math.Min(_frame.Length, 32)))
        {
            hash.Add(frame < 0 ? "" : Frames[frame], StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    internal int Frame(int node) => _frame[node];

    internal int Parent(int node) => _parent[node];

    /// <summary>One past the last node below this one.</summary>
    internal int End(int node) => _end[node];

    internal string? File(int node) => _sources?.GetFile(node);

    internal LineRange? Lines(int node) => _sources?.GetLines(node);

    internal UnknownFields Fields(int node) => _fields?.Get(node) ?? UnknownFields.None;

    internal bool HasSources => _sources is not null;

    internal int Depth(int node) => (_depths ??= CallTreeTotals.Depths(_parent))[node];

    internal double Total(int node) => (_totals[^1] ??= CallTreeTotals.All(this))[node];

    internal double Total(int node, int counter) => (_totals[counter] ??= CallTreeTotals.Of(this, counter))[node];

    internal int IndexOfCounter(string counter) => Array.BinarySearch(Counts.Names, counter, StringComparer.Ordinal);
}
