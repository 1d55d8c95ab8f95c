namespace CodeGuruProfiler.Profiles;

/// <summary>The unknown fields of the nodes that have any, while they come.</summary>
internal sealed class NodeFieldsAssembler
{
    private readonly List<(int Node, int Start, int Length)> _parts = [];
    private ValueToken[] _tokens = new ValueToken[16];
    private int _length;

    public void Add(int node, ReadOnlySpan<ValueToken> tokens)
    {
        if (_tokens.Length - _length < tokens.Length)
        {
            Array.Resize(ref _tokens, Math.Max(_tokens.Length * 2, _length + tokens.Length));
        }

        tokens.CopyTo(_tokens.AsSpan(_length));
        _parts.Add((node, _length, tokens.Length));
        _length += tokens.Length;
    }

    /// <summary>Moves the fields to other nodes.</summary>
    public NodeFieldsAssembler Renumber(ReadOnlySpan<int> to)
    {
        var result = new NodeFieldsAssembler { _tokens = _tokens, _length = _length };
        foreach ((int node, int start, int length) in _parts)
        {
            result._parts.Add((to[node], start, length));
        }

        return result;
    }

    /// <summary>Lays the fields out in the order of the nodes' new numbers.</summary>
    public NodeFields ToNodeFields(ReadOnlySpan<int> newNumbers)
    {
        var parts = _parts.ToArray();
        for (int i = 0; i < parts.Length; i++)
        {
            parts[i].Node = newNumbers[parts[i].Node];
        }

        // Two parts of one node keep the order in which they came.
        Array.Sort(parts, static (a, b) => a.Node != b.Node ? a.Node.CompareTo(b.Node) : a.Start.CompareTo(b.Start));

        var tokens = new ValueToken[_length];
        var nodes = new List<int>();
        var starts = new List<int>();
        int length = 0;
        foreach ((int node, int start, int partLength) in parts)
        {
            if (nodes.Count == 0 || nodes[^1] != node)
            {
                nodes.Add(node);
                starts.Add(length);
            }

            _tokens.AsSpan(start, partLength).CopyTo(tokens.AsSpan(length));
            length += partLength;
        }

        starts.Add(length);
        return new NodeFields([.. nodes], [.. starts], tokens);
    }
}
