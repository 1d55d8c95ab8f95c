namespace CodeGuruProfiler.Profiles;

/// <summary>The unknown fields of the nodes that have any: one array of tokens, and where each node's begin.</summary>
internal sealed class NodeFields(int[] nodes, int[] starts, ValueToken[] tokens)
{
    public UnknownFields Get(int node)
    {
        int i = Array.BinarySearch(nodes, node);
        return i < 0 ? UnknownFields.None : new UnknownFields(tokens.AsMemory(starts[i]..starts[i + 1]));
    }

    public bool ContentEquals(NodeFields? other)
        => other is not null && other.ContentEquals(nodes, starts, tokens);

    private bool ContentEquals(int[] otherNodes, int[] otherStarts, ValueToken[] otherTokens)
        => nodes.AsSpan().SequenceEqual(otherNodes)
            && starts.AsSpan().SequenceEqual(otherStarts)
            && tokens.AsSpan().SequenceEqual(otherTokens);
}
