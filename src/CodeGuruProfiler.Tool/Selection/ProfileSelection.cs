using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>Which profile of a group is meant: that of a period, of a range, or the latest.</summary>
/// <param name="Start">The start; <see langword="null"/> for the latest.</param>
/// <param name="End">The end of a range; <see langword="null"/> for a period.</param>
/// <param name="Period">The length; <see langword="null"/> for a range.</param>
/// <param name="MaxDepth">The depth at which the service cuts stacks; <see langword="null"/> for whole stacks.</param>
internal sealed record ProfileSelection(DateTimeOffset? Start, DateTimeOffset? End, AggregationLength? Period, int? MaxDepth)
{
    /// <summary>Returns the end of what is selected; null for the latest.</summary>
    public DateTimeOffset? FindEnd() => End ?? (Start + Period?.Length);

    // The service takes one or two of the three.
    public GetProfileRequest ToRequest(string group) => new()
    {
        ProfilingGroupName = group,
        StartTime = Start?.ToUniversalTime(),
        EndTime = End?.ToUniversalTime(),
        Period = Period?.Name,
        MaxDepth = MaxDepth,
    };

    /// <summary>Returns what is selected in words.</summary>
    public string Describe(TimeZoneInfo zone)
        => Start is { } start && FindEnd() is { } end ? TimeDisplay.Range(start, end, zone) : $"the latest {Period?.ShortName}";
}
