namespace CodeGuruProfiler.Agent;

/// <summary>One look at the threads of a process.</summary>
/// <param name="Result">Whether it saw the threads.</param>
/// <param name="Reason">Why it did not, in a sentence for people; <see langword="null"/> when it did.</param>
/// <param name="Threads">The number of threads it saw, those of the sampler included.</param>
/// <param name="Pause">The time that the threads stood still, from the first stack to the last.</param>
/// <param name="Cpu">The processor time of the sampler's thread. Zero where the system does not report it.</param>
/// <param name="Duration">The time that the look took.</param>
public readonly record struct Look(LookResult Result, string? Reason, int Threads, TimeSpan Pause, TimeSpan Cpu, TimeSpan Duration);
