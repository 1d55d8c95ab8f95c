using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.TimeLines;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The initial state of the flame graphs of the console.</summary>
internal static class GraphOptions
{
    public static FlameGraphOptions Of(string groupName, TimeRange range, CallTree tree)
        => Of(groupName, TimeText.UtcRange(range.Start, range.End), tree.Counters);

    public static FlameGraphOptions OfComparison(string groupName, TimeRange before, TimeRange after, CallTreeComparison comparison)
        => Of(groupName, $"{TimeText.UtcRange(before.Start, before.End)} → {TimeText.UtcRange(after.Start, after.End)}", comparison.Union.Counters);

    private static FlameGraphOptions Of(string groupName, string subtitle, IReadOnlyList<string> counters)
        => new() { Title = groupName, Subtitle = subtitle, Counters = [.. ThreadStates.Working(counters)] };
}
