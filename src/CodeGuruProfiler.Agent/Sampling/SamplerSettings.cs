namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>The settings of a sampler.</summary>
/// <param name="MaxStackDepth">The most frames of a stack.</param>
/// <param name="HideAsyncPlumbing">Whether frames that run continuations are left out.</param>
/// <param name="MemoryLimitBytes">The most bytes that stacks and names may hold.</param>
internal sealed record SamplerSettings(int MaxStackDepth, bool HideAsyncPlumbing, long MemoryLimitBytes);
