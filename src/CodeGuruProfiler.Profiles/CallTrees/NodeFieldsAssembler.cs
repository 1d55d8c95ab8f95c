using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>The unknown fields of the nodes that have any, while they come.</summary>
/// <param name="texts">The texts that the fields have by number.</param>
internal sealed class NodeFieldsAssembler(DocumentSymbols texts)
{
    private readonly List<(int Node, NodeFieldPlace Place, int Start, int Length)> _parts = [];
    private ValueRecorder _fields = new(texts);

    /// <summary>Adds a field, recorded with the same texts.</summary>
    public void Add(int node, ReadOnlySpan<byte> field, NodeFieldPlace place)
    {
        int start = _fields.Bytes.Length;
        _fields.Append(field);
        if (_parts.Count > 0 && _parts[^1].Node == node && _parts[^1].Place == place)
        {
            _parts[^1] = _parts[^1] with { Length = _parts[^1].Length + field.Length };
        }
        else
        {
            _parts.Add((node, place, start, field.Length));
        }
    }

    /// <summary>Moves the fields to other nodes.</summary>
    public NodeFieldsAssembler Renumber(ReadOnlySpan<int> to)
    {
        var result = new NodeFieldsAssembler(texts) { _fields = _fields };
        foreach ((int node, NodeFieldPlace place, int start, int length) in _parts)
        {
            result._parts.Add((to[node], place, start, length));
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

        // Parts of one node come in the order in which they are written, and else keep the one in which they came.
        Array.Sort(parts);

        ReadOnlySpan<byte> fields = _fields.Bytes;
        var values = new byte[fields.Length];
        var nodes = new List<int>();
        var starts = new List<int>();
        int length = 0;
        foreach ((int node, _, int start, int partLength) in parts)
        {
            if (nodes.Count == 0 || nodes[^1] != node)
            {
                nodes.Add(node);
                starts.Add(length);
            }

            fields.Slice(start, partLength).CopyTo(values.AsSpan(length));
            length += partLength;
        }

        starts.Add(length);
        return new NodeFields([.. nodes], [.. starts], values, texts);
    }
}
