namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>Tests that measure memory and so run while no other does: all share the pool of arrays.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TestsAlone
{
    public const string Name = "Alone";
}
