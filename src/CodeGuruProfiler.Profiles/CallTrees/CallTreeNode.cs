using System.Diagnostics;

namespace CodeGuruProfiler.Profiles;

/// <summary>A node of a <see cref="CallTree"/>: a frame, called the way its ancestors say.</summary>
/// <remarks>A view of the tree, cheap to copy. Comes from a tree only; the default value is of none and must not be used.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct CallTreeNode : IEquatable<CallTreeNode>
{
    private readonly CallTree _tree;
    private readonly int _node;

    internal CallTreeNode(CallTree tree, int node)
    {
        _tree = tree;
        _node = node;
    }

    /// <summary>Gets the name of the frame.</summary>
    /// <value>An empty string for the root.</value>
    public string Frame => IsRoot ? "" : _tree.FrameNames[_tree.Frame(_node)];

    /// <summary>Gets the number of the node in its tree.</summary>
    /// <value>0 for the root, else 1 to <see cref="CallTree.NodeCount"/>, depth first; the tree's indexer takes it.</value>
    public int Index => _node;

    /// <summary>Gets the position of the frame's name in <see cref="CallTree.Frames"/>.</summary>
    /// <value>-1 for the root, which has no frame.</value>
    public int FrameIndex => _tree.Frame(_node);

    /// <summary>Gets the number after that of the last descendant.</summary>
    /// <value>Descendants are the nodes from <see cref="Index"/> + 1 up to, but not including, this number. <see cref="Index"/> + 1 for a node that called nothing.</value>
    public int DescendantsEnd => _tree.End(_node);

    /// <summary>Gets whether this is the root of the tree.</summary>
    public bool IsRoot => _node == 0;

    /// <summary>Gets how many frames lead here, this one included.</summary>
    /// <value>0 for the root.</value>
    public int Depth => _tree.Depth(_node);

    /// <summary>Gets the node that called this one, or <see langword="null"/> for the root.</summary>
    public CallTreeNode? Parent => IsRoot ? null : new CallTreeNode(_tree, _tree.Parent(_node));

    /// <summary>Gets what this node called.</summary>
    public CallTreeNodeChildren Children => new(_tree, _node);

    /// <summary>Gets this node's descendants, each before its children; the node itself is left out.</summary>
    public CallTreeNodeRange Descendants => new(_tree, _node + 1, _tree.End(_node));

    /// <summary>Gets whether anything was counted in this node itself.</summary>
    /// <value><see langword="false"/> for a node that only leads to others. Counts that add up to 0, as differences can, are counts.</value>
    public bool HasCounts => !_tree.Counts.CountersOf(_node).IsEmpty;

    /// <summary>Gets what was counted in this node itself, all counters added up.</summary>
    public double Self => _tree.Counts.Sum(_node);

    /// <summary>Gets what was counted in this node and below, all counters added up.</summary>
    public double Total => _tree.Total(_node);

    /// <summary>Gets the path of the source file as the profiled program saw it, or <see langword="null"/> when it is not known.</summary>
    public string? File => _tree.File(_node);

    /// <summary>Gets the lines that were seen, or <see langword="null"/> when they are not known.</summary>
    public LineRange? Lines => _tree.Lines(_node);

    /// <summary>Gets the fields of the node that this library does not know.</summary>
    public UnknownFields UnknownFields => _tree.Fields(_node);

    internal CallTree Tree => _tree;

    /// <summary>Gets what was counted in this node itself in one thread state.</summary>
    /// <param name="counter">The counter, for example <c>WALL_TIME</c>.</param>
    /// <returns>The count; 0 when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="counter"/> is <see langword="null"/>.</exception>
    public double GetSelf(string counter)
    {
        ArgumentNullException.ThrowIfNull(counter);

        int index = _tree.IndexOfCounter(counter);
        return index < 0 ? 0 : _tree.Counts.Get(_node, index);
    }

    /// <summary>Gets what was counted in this node and below in one thread state.</summary>
    /// <param name="counter">The counter, for example <c>WALL_TIME</c>.</param>
    /// <returns>The count; 0 when there is none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="counter"/> is <see langword="null"/>.</exception>
    public double GetTotal(string counter)
    {
        ArgumentNullException.ThrowIfNull(counter);

        int index = _tree.IndexOfCounter(counter);
        return index < 0 ? 0 : _tree.Total(_node, index);
    }

    /// <summary>Gets what was counted in this node itself in one thread state.</summary>
    /// <param name="counter">The position of the counter in <see cref="CallTree.Counters"/>.</param>
    /// <returns>The count; 0 when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="counter"/> is negative, or the tree has not so many counters.</exception>
    public double GetSelf(int counter)
    {
        CheckCounter(counter);
        return _tree.Counts.Get(_node, counter);
    }

    /// <summary>Gets what was counted in this node and below in one thread state.</summary>
    /// <param name="counter">The position of the counter in <see cref="CallTree.Counters"/>.</param>
    /// <returns>The count; 0 when there is none.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="counter"/> is negative, or the tree has not so many counters.</exception>
    public double GetTotal(int counter)
    {
        CheckCounter(counter);
        return _tree.Total(_node, counter);
    }

    /// <inheritdoc/>
    /// <remarks>Two nodes are equal when they are the same node of the same tree.</remarks>
    public bool Equals(CallTreeNode other)
        => ReferenceEquals(_tree, other._tree) && _node == other._node;

    /// <inheritdoc/>
    public override bool Equals(object? obj)
        => obj is CallTreeNode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
        => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_tree), _node);

    /// <summary>Returns the frame and its counts, for reading in a debugger.</summary>
    /// <returns>For example <c>main (self 1, total 3)</c>.</returns>
    public override string ToString()
        => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(IsRoot ? "(root)" : Frame)} (self {Self}, total {Total})");

    /// <summary>Compares two nodes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are the same node of the same tree.</returns>
    public static bool operator ==(CallTreeNode left, CallTreeNode right) => left.Equals(right);

    /// <summary>Compares two nodes.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether they are not the same node of the same tree.</returns>
    public static bool operator !=(CallTreeNode left, CallTreeNode right) => !left.Equals(right);

    private void CheckCounter(int counter)
    {
        if ((uint)counter >= (uint)_tree.Counts.Names.Length)
        {
            throw Errors.NoSuchCounter(counter, _tree.Counts.Names.Length, nameof(counter));
        }
    }
}
