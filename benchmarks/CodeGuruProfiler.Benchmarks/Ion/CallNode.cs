namespace CodeGuruProfiler.Benchmarks.Ion;

internal sealed record CallNode(byte[] Name, byte[] File, int Line, int LastLine)
{
    internal long Count { get; set; }

    internal List<CallNode> Children { get; } = [];
}
