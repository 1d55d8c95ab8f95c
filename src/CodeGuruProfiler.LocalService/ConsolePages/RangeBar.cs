using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The range of a page in words, the usual ranges in one click, and a form for any other.</summary>
internal static class RangeBar
{
    private static readonly (string Last, string Title)[] Usual =
    [
        ("PT5M", "5 minutes"), ("PT1H", "Hour"), ("PT6H", "6 hours"), ("P1D", "Day"), ("P7D", "7 days"),
    ];

    /// <summary>Writes the bar.</summary>
    /// <param name="choice">The range, which is not null.</param>
    /// <param name="facts">The facts about the range.</param>
    /// <param name="actions">The ways from here.</param>
    /// <param name="path">The URL of the page without parameters.</param>
    /// <param name="linkTo">Returns the URL of this page with other parameters.</param>
    public static Html Write(RangeChoice choice, Html facts, Html actions, string path, Func<IEnumerable<(string Name, string? Value)>, string> linkTo)
    {
        TimeRange range = choice.Range!; // The caller has a range.
        return Region.Of("range", Html.Of($"""
            <div class="rangebar">
            <p class="facts"><strong>{TimeText.Range(range.Start, range.End)}</strong> {facts}</p>
            <div class="modes" role="group" aria-label="Up to the newest profile: the last">{Usual.Select(usual => Html.Of($"""<a href="{linkTo([("last", usual.Last)])}" data-swap{(usual.Last == choice.Last ? Html.Of($" aria-current=\"true\"") : Html.Empty)}>{usual.Title}</a>"""))}</div>
            <div class="actions">{actions}<details class="menu"><summary class="plain">Exact times</summary>
            <form class="panel" action="{path}" method="get">
            <label>From, in UTC <input type="datetime-local" name="from" required value="{Links.Time(range.Start).TrimEnd('Z')}"></label>
            <label>To, in UTC <input type="datetime-local" name="to" required value="{Links.Time(range.End).TrimEnd('Z')}"></label>
            <button class="main" type="submit">Show</button>
            </form></details></div>
            </div>
            """));
    }
}
