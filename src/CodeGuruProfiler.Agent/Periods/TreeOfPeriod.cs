using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Periods;

/// <summary>The call tree of a period, and the samples in it.</summary>
internal readonly record struct TreeOfPeriod(CallTree CallTree, long Samples, long Unresolved);
