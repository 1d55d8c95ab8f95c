namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>Creates the sampler of this process.</summary>
internal static class Samplers
{
    public static ISampler Create(SamplerSettings settings) => throw new PlatformNotSupportedException();
}
