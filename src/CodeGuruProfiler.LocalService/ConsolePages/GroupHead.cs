using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.ProfilingGroups;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The head of the pages of a group: its name, its state, and its pages.</summary>
internal static class GroupHead
{
    /// <summary>Writes the head.</summary>
    /// <param name="group">The group.</param>
    /// <param name="current">The name of the current page.</param>
    /// <param name="range">The range, which the other pages then begin with; null for their defaults.</param>
    /// <param name="now">The time of the page.</param>
    public static Html Write(ProfilingGroup group, string current, RangeChoice? range, DateTimeOffset now)
    {
        (string, string?)[] query = range switch
        {
            { Range: { } times, Last: null } => [.. Links.Times(times)],
            { Last: { } last } => [("last", last)],
            _ => [],
        };
        Html content = Html.Of($"""
            <nav class="crumbs" aria-label="Path"><a href="{Links.Root}">Profiling groups</a></nav>
            <div class="title"><h1>{group.Name}</h1>{GroupStatus.Badge(group, now)}{LastProfile(group)}</div>
            <nav class="tabs" aria-label="Pages of the group">
            {Tab("Flame graph", Links.Group(group.Name, query), current)}
            {Tab("Compare", Links.Comparison(group.Name, range?.Range is { } after && range.Last is null ? [("after", Links.Interval(after))] : []), current)}
            {Tab("Findings", Links.Findings(group.Name, range?.Last is null ? query : []), current)}
            {Tab("Settings", Links.Settings(group.Name), current)}
            </nav>
            """);
        return Region.Of("head", content);
    }

    private static Html LastProfile(ProfilingGroup group)
        => group.AgentProfileReportedAt is { } reported ? Html.Of($"""<span class="dim">last profile {TimeText.Ago(reported)}</span>""") : Html.Empty;

    private static Html Tab(string name, string link, string current)
        => Html.Of($"""<a href="{link}"{(name == current ? Html.Of($" aria-current=\"page\"") : Html.Empty)}>{name}</a>""");
}
