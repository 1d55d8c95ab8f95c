namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>A value with operators.</summary>
internal readonly record struct ComparableValue(int Value);
