namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>The part of the limits that a parser has used: frames in depth, nodes, and values outside of the tree.</summary>
internal struct ReadBudget(ReadLimits limits)
{
    private int _depth;
    private int _values;
    private int _valuesBefore;

    /// <summary>Enters a frame below the current one.</summary>
    /// <param name="nodes">The number of nodes that the tree has so far, the root not counted.</param>
    /// <param name="position">The position, for messages.</param>
    public void EnterFrame(int nodes, long position)
    {
        if (++_depth > limits.MaxDepth)
        {
            throw Errors.TooDeep(limits.MaxDepth, position);
        }

        if (nodes >= limits.MaxNodes)
        {
            throw Errors.TooManyNodes(limits.MaxNodes, position);
        }
    }

    public void LeaveFrame() => _depth--;

    /// <summary>Enters a container outside of the tree.</summary>
    public readonly void EnterContainer(int depth, long position)
    {
        if (depth >= limits.MaxDepth)
        {
            throw Errors.TooDeep(limits.MaxDepth, position);
        }
    }

    public void AddValue(long position)
    {
        if (++_values > limits.MaxNodes)
        {
            throw Errors.TooManyValues(limits.MaxNodes, position);
        }
    }

    /// <summary>Begins a field, whose values <see cref="ReturnField"/> takes off the count.</summary>
    public void BeginField() => _valuesBefore = _values;

    /// <summary>Returns what the field took: it went into the tree, whose nodes have their own limit.</summary>
    public void ReturnField() => _values = _valuesBefore;
}
