namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>Creates the sampler of this process.</summary>
internal static class Samplers
{
    public static ISampler Create(CodeGuruProfiler.Agent.Configuration.AgentSetup setup) => throw new PlatformNotSupportedException();
}
