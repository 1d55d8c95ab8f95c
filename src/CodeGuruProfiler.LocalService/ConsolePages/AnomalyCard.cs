using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Anomalies;
using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>An anomaly, with ways to the flame graphs of its times.</summary>
internal static class AnomalyCard
{
    public static Html Write(string groupName, Anomaly anomaly, DateTimeOffset now) => Html.Of($"""
        <article class="card finding anomaly">
        <div><h3 class="frame">{anomaly.Metric.FrameName}</h3>
        <p>{ReasonOf(anomaly)}</p></div>
        <ul class="places">{anomaly.Instances.Select(instance => Instance(groupName, anomaly.Metric.FrameName, instance, now))}</ul>
        </article>
        """);

    // The name is the title already.
    private static string ReasonOf(Anomaly anomaly)
        => anomaly.Reason.StartsWith(anomaly.Metric.FrameName + " took", StringComparison.Ordinal) ? "Took" + anomaly.Reason[(anomaly.Metric.FrameName.Length + 5)..] : anomaly.Reason;

    private static Html Instance(string groupName, string frame, AnomalyInstance instance, DateTimeOffset now)
    {
        TimeSpan hour = TimeSpan.FromHours(1);
        var range = new TimeRange(instance.Start, instance.End ?? AggregationPeriod.Hour.Ceiling(now < instance.Start + hour ? instance.Start + hour : now));
        TimeRange shown = range.End - range.Start > RangeChoice.Longest ? range with { End = range.Start + RangeChoice.Longest } : range;
        return Html.Of($"""
            <li><div class="place"><span>{TimeText.Range(range.Start, range.End)}{(instance.End is null ? Html.Of($""" <span class="badge on">now</span>""") : Html.Empty)}</span>
            <span class="actions"><a href="{RecommendationCard.GraphLink(groupName, shown, frame)}">Flame graph</a> <a href="{Links.Comparison(groupName, ("before", Links.Interval(new TimeRange(shown.Start - hour, shown.Start))), ("after", Links.Interval(shown)))}">Compare with the hour before</a></span></div></li>
            """);
    }
}
