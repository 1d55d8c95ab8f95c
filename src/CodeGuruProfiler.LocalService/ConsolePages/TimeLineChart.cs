using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Markup;
using CodeGuruProfiler.LocalService.TimeLines;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>A time line as SVG: a bar for each profile, as high as the samples of threads that worked or were held up.</summary>
/// <remarks>Lengths are percentages, so that the picture fits any width, and no style is needed, which the policy would refuse.</remarks>
internal static class TimeLineChart
{
    private const double Top = 0.06;

    /// <summary>Writes the bars of a time line.</summary>
    /// <param name="line">The time line.</param>
    /// <param name="linkOf">Returns the URL that a bar leads to; null for bars that are not links.</param>
    public static IEnumerable<Html> Bars(TimeLine line, Func<ProfileTime, string>? linkOf)
    {
        IReadOnlyList<string> states = line.DrawnStates;
        double highest = line.Profiles.Select(profile => SumOf(profile, states)).DefaultIfEmpty(0).Max();
        return line.Profiles.Select(profile => Bar(line, profile, states, highest, linkOf));
    }

    /// <summary>Writes the range as a mark over the bars, for readers without the script.</summary>
    public static Html Mark(TimeLine line, TimeRange range, string kind)
    {
        double from = Math.Clamp((range.Start - line.Window.Start) / line.Scale.Length, 0, 1);
        double to = Math.Clamp((range.End - line.Window.Start) / line.Scale.Length, 0, 1);
        return Html.Of($"""<rect class="mark {kind}" x="{Numbers.Percent(from)}" y="0" width="{Numbers.Percent(to - from)}" height="100%"/>""").If(to > from);
    }

    /// <summary>Writes the times under the bars, in UTC. The script writes them in the reader's zone.</summary>
    public static IEnumerable<Html> Axis(TimeLine line)
    {
        TimeSpan step = line.Scale == TimeScale.FiveMinutes ? TimeSpan.FromHours(2) : line.Scale == TimeScale.Hours ? TimeSpan.FromDays(1) : TimeSpan.FromDays(14);
        string format = line.Scale == TimeScale.FiveMinutes ? "HH:mm" : "d MMM";
        var first = new DateTimeOffset(line.Window.Start.UtcTicks - (line.Window.Start.UtcTicks % step.Ticks), TimeSpan.Zero);
        for (DateTimeOffset time = first + step; time < line.Window.End; time += step)
        {
            string text = time.UtcDateTime.ToString(format, System.Globalization.CultureInfo.InvariantCulture);
            yield return Html.Of($"""<text x="{Numbers.Percent((time - line.Window.Start) / line.Scale.Length)}" y="13" text-anchor="middle">{text}</text>""");
        }
    }

    /// <summary>Writes a small time line without times and links.</summary>
    public static Html Spark(TimeLine line) => Html.Of($"""<svg class="spark" aria-hidden="true" focusable="false">{Bars(line, null)}</svg>""");

    /// <summary>Writes the counts of a profile, for example <c>RUNNABLE 1,200, BLOCKED 30</c>.</summary>
    public static string TextOf(CountedProfile profile, IReadOnlyList<string> states)
        => profile.Counts is null
            ? "not counted yet"
            : string.Join(", ", states.Where(state => profile.Counts.GetValueOrDefault(state) > 0).Select(state => $"{state} {Numbers.Count(profile.Counts[state])}")) is { Length: > 0 } text ? text : "no samples of working threads";

    private static double SumOf(CountedProfile profile, IReadOnlyList<string> states)
        => profile.Counts is null ? 0 : states.Sum(state => profile.Counts.GetValueOrDefault(state));

    private static Html Bar(TimeLine line, CountedProfile profile, IReadOnlyList<string> states, double highest, Func<ProfileTime, string>? linkOf)
    {
        double left = (profile.Time.Start - line.Window.Start) / line.Scale.Length;
        string x = Numbers.Percent(left + (0.1 / line.Scale.Bars));
        string width = Numbers.Percent(0.8 / line.Scale.Bars);
        var parts = new List<Html>();
        double bottom = 1;
        foreach (string state in states)
        {
            double height = highest > 0 && profile.Counts is not null ? (1 - Top) * profile.Counts.GetValueOrDefault(state) / highest : 0;
            if (height > 0)
            {
                bottom -= height;
                parts.Add(Html.Of($"""<rect class="s-{ThreadStates.ColorOf(state)}" x="{x}" y="{Numbers.Percent(bottom)}" width="{width}" height="{Numbers.Percent(height)}"/>"""));
            }
        }

        if (parts.Count == 0)
        {
            string height = Numbers.Percent(profile.Counts is null ? 0.15 : 0.03);
            parts.Add(Html.Of($"""<rect class="s-none" x="{x}" y="{Numbers.Percent(profile.Counts is null ? 0.85 : 0.97)}" width="{width}" height="{height}"/>"""));
        }

        return linkOf is null
            ? Html.Join(parts)
            : Html.Of($"""<a href="{linkOf(profile.Time)}" tabindex="-1" data-bar="{(long)Math.Round(left * line.Scale.Bars)}" data-text="{TextOf(profile, states)}">{parts}</a>""");
    }
}
