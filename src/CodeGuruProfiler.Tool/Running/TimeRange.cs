using System.CommandLine;

namespace CodeGuruProfiler.Tool.Running;

/// <summary>A range of times that two options give.</summary>
/// <param name="From">The start.</param>
/// <param name="To">The end, after the start.</param>
internal sealed record TimeRange(DateTimeOffset From, DateTimeOffset To)
{
    /// <param name="run">The run.</param>
    /// <param name="from">The option of the start.</param>
    /// <param name="to">The option of the end; now when absent.</param>
    /// <param name="length">The length when the start is absent.</param>
    /// <exception cref="Failures.ToolException">The range is empty.</exception>
    public static TimeRange Read(CommandRun run, Option<string?> from, Option<string?> to, TimeSpan length)
    {
        DateTimeOffset end = run.GetTime(to) ?? run.Clock.GetUtcNow();
        DateTimeOffset start = run.GetTime(from) ?? end - length;
        return start < end ? new TimeRange(start, end) : throw Times.Errors.EmptyRange(start, end);
    }
}
