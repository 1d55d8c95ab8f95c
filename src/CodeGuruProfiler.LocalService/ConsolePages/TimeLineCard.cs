using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The time line of a page, with its scales, the ways to earlier and later times, and the ranges that can be picked on it.</summary>
internal static class TimeLineCard
{
    /// <summary>Reads the time line that the parameters scale and until ask for, or the finest one that shows the ranges.</summary>
    public static TimeLine Read(DatabaseSession session, ConsoleContext context, PageRequest request, long groupId, ProfileTime newest, TimeRange shown, ReadingBudget budget)
    {
        DateTimeOffset now = context.Service.Now;
        TimeScale scale = request.Find("scale") is { } name
            ? TimeScale.Find(name) ?? throw Errors.Invalid($"'{name}' is not a scale: use {string.Join(", ", TimeScale.All.Select(known => known.Name))}.")
            : TimeScale.For(shown, now);
        // The newest window, unless the range is before it.
        DateTimeOffset until = request.Find("until") is { } text ? RangeChoice.ParseTime(text)
            : shown.Start >= scale.WindowUntil(newest.End).Start ? newest.End
            : Earlier(shown.End + ((scale.Length - (shown.End - shown.Start)) / 2), newest.End);
        TimeRange window = scale.WindowUntil(until);
        return new TimeLine(scale, window, context.Counts.Read(session, groupId, scale.Period, window, now, budget));
    }

    /// <summary>Writes the card.</summary>
    /// <param name="line">The time line.</param>
    /// <param name="newest">The newest profile.</param>
    /// <param name="ranges">The ranges that can be picked; the last is the one that a drag changes first.</param>
    /// <param name="linkTo">Returns the URL of this page with parameters: those of the ranges, unless a parameter is given.</param>
    public static Html Write(TimeLine line, ProfileTime newest, IReadOnlyList<PickedRange> ranges, Func<IEnumerable<(string Name, string? Value)>, string> linkTo)
    {
        string BarLink(ProfileTime time) => linkTo([.. ParametersOf(ranges[^1] with { Range = new TimeRange(time.Start, time.End) }), ("scale", line.Scale.Name)]);
        Html content = Html.Of($"""
            <section class="card" aria-labelledby="timeline-title">
            <div class="bar"><h2 id="timeline-title">Time line</h2>
            <div class="modes" role="group" aria-label="Length of a profile">{TimeScale.All.Select(scale => Scale(scale, line.Scale, linkTo))}</div>
            {Legend(line)}
            <div class="steps-in-time">{Step("‹ Earlier", line.Window.End - (line.Scale.Length / 2), line, linkTo)}{Later(line, newest, linkTo)}</div></div>
            {Picks(ranges)}
            <div class="timeline" data-start="{line.Window.Start.ToUnixTimeMilliseconds()}" data-step="{(long)line.Scale.Period.Length.TotalMilliseconds}" data-bars="{line.Scale.Bars}" data-longest="{(long)RangeChoice.Longest.TotalMilliseconds}" data-link="{linkTo([("scale", line.Scale.Name)])}">
            <div class="track">
            <svg class="bars" aria-hidden="true" focusable="false">{ranges.Select(range => TimeLineChart.Mark(line, range.Range, range.Parameter))}{TimeLineChart.Bars(line, BarLink)}</svg>
            {ranges.Select(Picked)}
            </div>
            <svg class="axis" aria-hidden="true" focusable="false">{TimeLineChart.Axis(line)}</svg>
            <p class="readout" aria-hidden="true"></p>
            </div>
            {List(line, BarLink)}
            </section>
            """);
        return Region.Of("timeline", content);
    }

    public static IEnumerable<(string Name, string? Value)> ParametersOf(PickedRange range)
        => range.Parameter == "range" ? Links.Times(range.Range) : [(range.Parameter, Links.Interval(range.Range))];

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static Html Scale(TimeScale scale, TimeScale current, Func<IEnumerable<(string Name, string? Value)>, string> linkTo)
        => Html.Of($"""<a href="{linkTo([("scale", scale.Name)])}" data-swap{(scale == current ? Html.Of($" aria-current=\"true\"") : Html.Empty)}>{scale.Title}</a>""");

    private static Html Step(string title, DateTimeOffset until, TimeLine line, Func<IEnumerable<(string Name, string? Value)>, string> linkTo)
        => Html.Of($"""<a class="plain" href="{linkTo([("scale", line.Scale.Name), ("until", Links.Time(until))])}" data-swap>{title}</a>""");

    private static Html Later(TimeLine line, ProfileTime newest, Func<IEnumerable<(string Name, string? Value)>, string> linkTo)
        => line.Window.End >= newest.End ? Html.Empty : Step("Later ›", line.Window.End + (line.Scale.Length / 2) is var later && later < newest.End ? later : newest.End, line, linkTo);

    private static Html Legend(TimeLine line)
        => Html.Of($"""<ul class="legend">{line.DrawnStates.Select(state => Html.Of($"""<li><svg width="10" height="10" aria-hidden="true"><rect class="s-{ThreadStates.ColorOf(state)}" width="10" height="10" rx="2"/></svg>{state}</li>"""))}</ul>""");

    private static Html Picks(IReadOnlyList<PickedRange> ranges) => ranges.Count < 2 ? Html.Empty : Html.Of($"""
        <fieldset class="picks" hidden><legend class="unseen">Range to pick</legend>{ranges.Select((range, i) => Html.Of($"""<label class="pick {range.Parameter}"><input type="radio" name="pick" value="{range.Parameter}"{(i == ranges.Count - 1 ? Html.Of($" checked") : Html.Empty)}> {range.Title}: {TimeText.Range(range.Range.Start, range.Range.End)}</label>"""))}</fieldset>
        """);

    private static Html Picked(PickedRange range)
        => Html.Of($"""<span class="picked {range.Parameter}" data-parameter="{range.Parameter}" data-title="{range.Title}" data-from="{range.Range.Start.ToUnixTimeMilliseconds()}" data-to="{range.Range.End.ToUnixTimeMilliseconds()}" hidden></span>""");

    private static Html List(TimeLine line, Func<ProfileTime, string> linkOf) => line.Profiles.Count == 0 ? Html.Empty : Html.Of($"""
        <details class="list"><summary>As a list</summary><ol reversed>{line.Profiles.Reverse().Select(profile => Html.Of($"""<li><a href="{linkOf(profile.Time)}" data-swap>{TimeText.Range(profile.Time.Start, profile.Time.End)}</a> <span class="dim">{TimeLineChart.TextOf(profile, line.DrawnStates)}</span></li>"""))}</ol></details>
        """);
}
