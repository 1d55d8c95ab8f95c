using CodeGuruProfiler.Profiles.Unknown;

namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>The unknown fields of the nodes that have any: all values in one array, and where each node's begin.</summary>
internal sealed class NodeFields(int[] nodes, int[] starts, byte[] values, DocumentSymbols texts)
{
    public DocumentSymbols Texts => texts;

    /// <summary>Gets the fields of all nodes, one after the other.</summary>
    public UnknownFields All => new(values, texts);

    public UnknownFields Get(int node)
    {
        int i = Array.BinarySearch(nodes, node);
        return i < 0 ? UnknownFields.None : At(i);
    }

    public bool ContentEquals(NodeFields? other)
        => other is not null && other.ContentEquals(nodes, starts, values, texts);

    private bool ContentEquals(int[] otherNodes, int[] otherStarts, byte[] otherValues, DocumentSymbols otherTexts)
    {
        if (!nodes.AsSpan().SequenceEqual(otherNodes))
        {
            return false;
        }

        for (int i = 0; i < nodes.Length; i++)
        {
            if (!UnknownFields.ContentEquals(
                values.AsSpan(starts[i]..starts[i + 1]), texts, otherValues.AsSpan(otherStarts[i]..otherStarts[i + 1]), otherTexts))
            {
                return false;
            }
        }

        return true;
    }

    private UnknownFields At(int i) => new(values.AsMemory(starts[i]..starts[i + 1]), texts);
}
