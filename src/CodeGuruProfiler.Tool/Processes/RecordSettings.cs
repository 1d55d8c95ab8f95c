using CodeGuruProfiler.Tool.Conversion;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>The settings of a recording.</summary>
/// <param name="ProcessId">The process; null to start one.</param>
/// <param name="Command">The program to start and its arguments; empty for a process that runs.</param>
/// <param name="Duration">The longest time of the recording; null for the default.</param>
/// <param name="Interval">The time between two samples of a thread.</param>
/// <param name="Format">The format of the file.</param>
/// <param name="Title">The title of a page; null for the default.</param>
/// <param name="Opens">Whether the page is opened.</param>
internal sealed record RecordSettings(int? ProcessId, string[] Command, TimeSpan? Duration, TimeSpan Interval, OutputFormat Format, string? Title, bool Opens);
