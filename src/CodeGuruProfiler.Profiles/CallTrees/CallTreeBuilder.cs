namespace CodeGuruProfiler.Profiles;

/// <summary>Makes a <see cref="CallTree"/> from stacks: for those who write an agent or a converter.</summary>
/// <remarks>Not for use from several threads at once.</remarks>
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
    /// <summary>The thread state used when none is said: time on the wall clock, whatever the thread did.</summary>
    public const string WallTime = "WALL_TIME";

    private readonly CallTreeAssembler _tree = new();

    /// <summary>Gets how many nodes there are so far.</summary>
    public int NodeCount => _tree.Length - 1;

    /// <summary>Adds a stack.</summary>
    /// <param name="stack">The names of its frames, from the root to the frame that ran.</param>
    /// <param name="weight">What to add to the count of the last frame: 1 for a sample, or any finite number.</param>
    /// <param name="threadState">The counter to add to, for example <c>WALL_TIME</c>, <c>RUNNABLE</c> or <c>WAITING</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="stack"/> or <paramref name="threadState"/> is empty, or a frame is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="threadState"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is infinite or not a number.</exception>
    public void Add(ReadOnlySpan<string> stack, double weight, string threadState = WallTime)
    {
        Check(stack.Length, weight, threadState);
        Throw.IfAnyFrameIsNull(stack, nameof(stack));

        int node = 0;
        foreach (string frame in stack)
        {
            node = _tree.GetOrAddChild(node, _tree.Frames.GetOrAdd(frame));
        }

        _tree.AddCount(node, _tree.Counters.GetOrAdd(threadState), weight);
    }

    /// <summary>Adds a stack whose frames may say where their code is.</summary>
    /// <param name="stack">The frames, from the root to the frame that ran. The lines seen for a frame are joined to a range.</param>
    /// <param name="weight">What to add to the count of the last frame: 1 for a sample, or any finite number.</param>
    /// <param name="threadState">The counter to add to, for example <c>WALL_TIME</c>, <c>RUNNABLE</c> or <c>WAITING</c>.</param>
    /// <exception cref="ArgumentException"><paramref name="stack"/> or <paramref name="threadState"/> is empty, or a frame has no name.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="threadState"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is infinite or not a number, or a line is negative.</exception>
    public void Add(ReadOnlySpan<CallFrame> stack, double weight, string threadState = WallTime)
    {
        Check(stack.Length, weight, threadState);
        Throw.IfAnyFrameIsBad(stack, nameof(stack));

        int node = 0;
        foreach (CallFrame frame in stack)
        {
            node = _tree.GetOrAddChild(node, _tree.Frames.GetOrAdd(frame.Name));
            if (frame.File is not null || frame.Line is not null)
            {
                _tree.AddSource(node, frame.File, frame.Line is { } line ? new LineRange(line, line) : null);
            }
        }

        _tree.AddCount(node, _tree.Counters.GetOrAdd(threadState), weight);
    }

    /// <summary>Adds all of a tree.</summary>
    /// <param name="tree">The tree. Unknown fields of its nodes are left out.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> is <see langword="null"/>.</exception>
    public void Add(CallTree tree)
    {
        ArgumentNullException.ThrowIfNull(tree);
        CallTreeAddition.Add(_tree, tree);
    }

    /// <summary>Forgets everything, to start the next profile.</summary>
    public void Clear() => _tree.Clear();

    /// <summary>Makes the tree. The builder may go on adding; the tree does not change with it.</summary>
    /// <returns>What was added so far.</returns>
    public CallTree ToCallTree() => _tree.ToCallTree();

    private static void Check(int frames, double weight, string threadState)
    {
        if (frames == 0)
        {
            Throw.EmptyStack();
        }

        if (!double.IsFinite(weight))
        {
            Throw.WeightNotFinite(weight);
        }

        ArgumentException.ThrowIfNullOrEmpty(threadState);
    }
}
