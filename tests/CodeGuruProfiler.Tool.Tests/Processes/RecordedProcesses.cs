namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>Tests that record processes run one after the other, and beside no others.</summary>
[CollectionDefinition("Processes of their own", DisableParallelization = true)]
public sealed class RecordedProcesses;
