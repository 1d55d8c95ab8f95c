namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>Tests that start processes run one after the other, and beside no others.</summary>
[CollectionDefinition("Live", DisableParallelization = true)]
public sealed class LiveProcesses;
