namespace CodeGuruProfiler.Benchmarks.Ion;

internal sealed record CallNode(byte[] Name, byte[] File, int Line, int LastLine)
{
    internal long Count { get; set; }

    internal List<CallNode> Children { get; } = [];

    internal CallNode WithOwnNames()
    {
        var copy = new CallNode([.. Name], [.. File], Line, LastLine) { Count = Count };
        copy.Children.AddRange(Children.Select(child => child.WithOwnNames()));
        return copy;
    }
}
