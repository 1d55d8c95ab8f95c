namespace CodeGuruProfiler.Profiles.CallTrees;

/// <summary>Where the code of a tree's nodes was seen: file names sorted, and an entry a node.</summary>
internal sealed class CallTreeSources(string[] files, NodeSource[] nodes)
{
    public string? GetFile(int node)
        => nodes[node].File < 0 ? null : files[nodes[node].File];

    public LineRange? GetLines(int node)
        => nodes[node].HasLines ? new LineRange(nodes[node].FirstLine, nodes[node].LastLine) : null;

    public bool ContentEquals(CallTreeSources? other)
        => other is not null && other.ContentEquals(files, nodes);

    /// <summary>Returns null when no node has a file or a line.</summary>
    public static CallTreeSources? Build(CallTreeAssembler source, ReadOnlySpan<int> old)
        => source.Sources.IsEmpty ? null : Build(source, source.Sources, old);

    private bool ContentEquals(string[] otherFiles, NodeSource[] otherNodes)
        => files.AsSpan().SequenceEqual(otherFiles) && nodes.AsSpan().SequenceEqual(otherNodes);

    private static CallTreeSources? Build(CallTreeAssembler source, ReadOnlySpan<NodeSource> sources, ReadOnlySpan<int> old)
    {
        var used = new bool[source.Files.Count];
        var nodes = new NodeSource[old.Length];
        bool any = false;
        for (int node = 0; node < old.Length; node++)
        {
            nodes[node] = sources[old[node]];
            any |= nodes[node] != NodeSource.None;
            if (nodes[node].File >= 0)
            {
                used[nodes[node].File] = true;
            }
        }

        (string[] files, int[] rank) = CallTreeLayout.Sort(source.Files, used);
        foreach (ref NodeSource node in nodes.AsSpan())
        {
            node = node.File < 0 ? node : node with { File = rank[node.File] };
        }

        return any ? new CallTreeSources(files, nodes) : null;
    }
}
