using CodeGuruProfiler.Tool.Selection;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>The two profiles of a comparison.</summary>
internal sealed record ComparedSources(SourceProfile Before, SourceProfile After)
{
    public string FileStem(TimeZoneInfo zone) => $"diff-{Before.FileStem(zone)}-{After.FileStem(zone)}";

    public string? DescribeTimes(TimeZoneInfo zone)
        => (Before.DescribeTime(zone), After.DescribeTime(zone)) is ({ } before, { } after) ? $"{before} → {after}" : null;
}
