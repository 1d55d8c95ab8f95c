namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>A record, which has operators.</summary>
internal sealed record Comparable(int Value);
