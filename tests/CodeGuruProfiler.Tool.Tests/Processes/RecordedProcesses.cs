namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>Tests that record processes run one after the other, and beside no others.</summary>
[CollectionDefinition("Recorded processes", DisableParallelization = true)]
public sealed class RecordedProcesses;
