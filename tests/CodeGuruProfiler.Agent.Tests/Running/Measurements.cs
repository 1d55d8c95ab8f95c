namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>Tests of what the agents of this process count: agents of other tests would be counted too.</summary>
[CollectionDefinition(nameof(Measurements), DisableParallelization = true)]
public sealed class Measurements;
