namespace CodeGuruProfiler.Agent.Configuration;

/// <summary>The sources of the values that differ each time: tests have their own.</summary>
/// <param name="Jitter">Returns a number from 0 to 1, 1 excluded.</param>
/// <param name="NewId">Creates a UUID, which identifies this process on a machine without a better name.</param>
internal sealed record AgentSources(Func<double> Jitter, Func<string> NewId)
{
    public static AgentSources System { get; } = new(Random.Shared.NextDouble, () => Guid.NewGuid().ToString());
}
