using CodeGuruProfiler.Profiles.CallTrees;

namespace CodeGuruProfiler.Profiles;

/// <summary>Builds a <see cref="CallTree"/> from stacks, for agents and converters.</summary>
/// <remarks>
/// <para>Formats that have tables add by number: <see cref="AddFrame"/> and <see cref="AddCounter"/> return the number of a name,
/// <see cref="GetOrAddNode"/> that of a node. A name is then looked up once, and stacks that begin alike can start where they part.
/// The tree is the same as that of <see cref="Add(ReadOnlySpan{string}, double, string)"/>.</para>
/// <para>Not for use from several threads at once.</para>
/// </remarks>
/// <example>
/// <code>
/// var builder = new CallTreeBuilder();
/// builder.Add(["main", "handle", "price"], 1);
/// builder.Add(["main", "poll"], 1, "WAITING");
/// CallTree tree = builder.ToCallTree();
/// </code>
/// </example>
public sealed class CallTreeBuilder
{
    /// <summary>The default counter: time on the wall clock, whatever the thread did.</summary>
    public const string WallTime = "WALL_TIME";

    private readonly CallTreeAssembler _tree = new();

    /// <summary>Gets the number of nodes so far.</summary>
    public int NodeCount => _tree.Length - 1;

    /// <summary>Adds a stack.</summary>
    /// <param name="stack">The names of its frames, from the root to the frame that ran.</param>
    /// <param name="weight">The weight to add to the count of the last frame: 1 for a sample, or any finite number.</param>
    /// <param name="counter">The counter to add to, for example <c>WALL_TIME</c>, <c>RUNNABLE</c> or <c>WAITING</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="stack"/> or <paramref name="counter"/> is empty, or a frame is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="counter"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is infinite or not a number.</exception>
    public void Add(ReadOnlySpan<string> stack, double weight, string counter = WallTime)
    {
        Check(stack.Length, weight, counter);
        Require.Frames(stack, nameof(stack));

        int node = 0;
        foreach (string frame in stack)
        {
            node = _tree.GetOrAddChild(node, _tree.Frames.GetOrAdd(frame));
        }

        _tree.AddCount(node, _tree.Counters.GetOrAdd(counter), weight);
    }

    /// <summary>Adds a stack whose frames may say where their code is.</summary>
    /// <param name="stack">The frames, from the root to the frame that ran. The lines seen for a frame are joined to a range.</param>
    /// <param name="weight">The weight to add to the count of the last frame: 1 for a sample, or any finite number.</param>
    /// <param name="counter">The counter to add to, for example <c>WALL_TIME</c>, <c>RUNNABLE</c> or <c>WAITING</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="stack"/> or <paramref name="counter"/> is empty, or a frame has no name.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="counter"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is infinite or not a number, or a line is negative.</exception>
    public void Add(ReadOnlySpan<CallFrame> stack, double weight, string counter = WallTime)
    {
        Check(stack.Length, weight, counter);
        Require.Frames(stack, nameof(stack));

        int node = 0;
        foreach (CallFrame frame in stack)
        {
            node = _tree.GetOrAddChild(node, _tree.Frames.GetOrAdd(frame.Name));
            if (frame.File is not null || frame.Line is not null)
            {
                _tree.MergeSource(node, frame.File, frame.Line is { } line ? new LineRange(line, line) : null);
            }
        }

        _tree.AddCount(node, _tree.Counters.GetOrAdd(counter), weight);
    }

    /// <summary>Adds all of a tree.</summary>
    /// <param name="tree">The tree. Unknown fields of its nodes are left out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> is <see langword="null"/>.</exception>
    public void Add(CallTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);

        CallTreeAddition.Add(_tree, tree);
    }

    /// <summary>Adds the name of a frame, for <see cref="GetOrAddNode"/>.</summary>
    /// <param name="name">The name, for example <c>Orders.Handle</c>. Any string is one, the empty one too.</param>
    /// <returns>The number of the frame; the same one for the same name. A name without a node does not appear in the tree.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public int AddFrame(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        return _tree.Frames.GetOrAdd(name);
    }

    /// <summary>Adds the name of a counter, for <see cref="AddCount"/>.</summary>
    /// <param name="counter">The name, for example <c>WALL_TIME</c>, <c>RUNNABLE</c> or <c>WAITING</c>.</param>
    /// <returns>The number of the counter; the same one for the same name. A counter without a count does not appear in the tree.</returns>
    /// <exception cref="ArgumentException"><paramref name="counter"/> is empty.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="counter"/> is <see langword="null"/>.</exception>
    public int AddCounter(string counter)
    {
        ArgumentException.ThrowIfNullOrEmpty(counter);

        return _tree.Counters.GetOrAdd(counter);
    }

    /// <summary>Gets the child of a node with a frame, and adds it when there is none.</summary>
    /// <param name="parent">The number of the node that calls; 0 for the root.</param>
    /// <param name="frame">The number of the called frame, from <see cref="AddFrame"/>.</param>
    /// <returns>The number of the child, for this method, <see cref="AddSource"/> and <see cref="AddCount"/>. It is valid until <see cref="Clear"/>, and is not the <see cref="CallTreeNode.Index"/> in the tree.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node or frame.</exception>
    public int GetOrAddNode(int parent, int frame)
    {
        CheckNode(parent, nameof(parent));
        if ((uint)frame >= (uint)_tree.Frames.Count)
        {
            throw Errors.NoSuchFrame(frame, _tree.Frames.Count, nameof(frame));
        }

        return _tree.GetOrAddChild(parent, frame);
    }

    /// <summary>Adds where the code of a node is.</summary>
    /// <param name="node">The number of the node; 0 for the root.</param>
    /// <param name="file">The path of the source file; <see langword="null"/> when it is not known.</param>
    /// <param name="line">The line that runs; <see langword="null"/> when it is not known. The lines of a node are joined to a range.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node, or <paramref name="line"/> is negative.</exception>
    public void AddSource(int node, string? file, int? line)
    {
        CheckNode(node, nameof(node));
        if (line < 0)
        {
            throw Errors.NegativeLine(line.Value, nameof(line));
        }

        if (file is not null || line is not null)
        {
            _tree.MergeSource(node, file, line is { } seen ? new LineRange(seen, seen) : null);
        }
    }

    /// <summary>Adds to a count of a node.</summary>
    /// <param name="node">The number of the node; 0 for the root.</param>
    /// <param name="counter">The number of the counter, from <see cref="AddCounter"/>.</param>
    /// <param name="weight">The weight to add: 1 for a sample, or any finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such node or counter, or <paramref name="weight"/> is infinite or not a number.</exception>
    public void AddCount(int node, int counter, double weight)
    {
        CheckNode(node, nameof(node));
        if ((uint)counter >= (uint)_tree.Counters.Count)
        {
            throw Errors.NoSuchCounter(counter, _tree.Counters.Count, nameof(counter));
        }

        if (!double.IsFinite(weight))
        {
            throw Errors.WeightNotFinite(weight);
        }

        _tree.AddCount(node, counter, weight);
    }

    /// <summary>Forgets everything, to start the next profile. Numbers of frames, counters and nodes are no longer valid.</summary>
    public void Clear() => _tree.Clear();

    /// <summary>Creates the tree. The builder can be used further; the tree does not change with it.</summary>
    /// <returns>A tree of everything that was added so far.</returns>
    public CallTree ToCallTree() => _tree.ToCallTree();

    private void CheckNode(int node, string parameter)
    {
        if ((uint)node >= (uint)_tree.Length)
        {
            throw Errors.NoSuchNode(node, _tree.Length, parameter);
        }
    }

    private static void Check(int frames, double weight, string counter)
    {
        if (frames == 0)
        {
            throw Errors.EmptyStack("stack");
        }

        if (!double.IsFinite(weight))
        {
            throw Errors.WeightNotFinite(weight);
        }

        ArgumentException.ThrowIfNullOrEmpty(counter);
    }
}
