namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

internal sealed record MappedStack(string State, long Count, string[] RootFirst);
