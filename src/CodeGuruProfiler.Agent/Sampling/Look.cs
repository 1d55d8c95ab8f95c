namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>One look at the threads of a process.</summary>
/// <param name="Result">Whether it saw anything.</param>
/// <param name="Reason">Why it did not, for people; null when it did.</param>
/// <param name="Threads">The threads it saw.</param>
/// <param name="Pause">How long the threads stood still, from the first stack to the last.</param>
/// <param name="Cpu">The processor time of the sampler's own thread.</param>
/// <param name="Duration">How long it took.</param>
internal readonly record struct Look(LookResult Result, string? Reason, int Threads, TimeSpan Pause, TimeSpan Cpu, TimeSpan Duration);
