namespace CodeGuruProfiler.Benchmarks.Ion;

internal sealed record CallNode(byte[] Name, byte[] File, int Line, int LastLine, long Count, List<CallNode> Children);
