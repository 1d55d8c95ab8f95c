namespace CodeGuruProfiler.Agent.Reporting;

/// <summary>The facts about a period that its metadata states.</summary>
/// <param name="Start">The time at which it began.</param>
/// <param name="End">The time of its last look.</param>
/// <param name="Active">Its length without pauses.</param>
/// <param name="Overhead">The processor time of its looks, and the time that they paused the program.</param>
/// <param name="ProcessCpu">The processor time of the whole process.</param>
/// <param name="HeldBytes">The memory of its stacks and names.</param>
internal sealed record PeriodFacts(DateTimeOffset Start, DateTimeOffset End, TimeSpan Active, TimeSpan Overhead, TimeSpan ProcessCpu, long HeldBytes);
