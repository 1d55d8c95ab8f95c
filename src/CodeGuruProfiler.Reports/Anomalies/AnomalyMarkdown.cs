using System.Globalization;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports.Markdown;

namespace CodeGuruProfiler.Reports.Anomalies;

/// <summary>Writes anomalies as Markdown.</summary>
internal static class AnomalyMarkdown
{
    private const int MaxTitle = 200;
    private const int MaxText = 4_000;
    private const int MaxOccurrences = 20;
    private const int MaxStates = 10;
    private const double TableShare = 0.5;

    public static string Write(GetRecommendationsResponse response, MarkdownOptions options)
    {
        // The newest first; an occurrence that has no end still is.
        Anomaly[] anomalies = [.. response.Anomalies.OrderByDescending(anomaly => anomaly.Instances.Any(IsOpen)).ThenByDescending(Newest)];
        var report = new MarkdownBuilder(options.MaxLength);
        report.Add($"## {(options.Title is null ? "Anomalies of " + CodeSpan.Of(response.ProfilingGroupName) : MarkdownText.Line(options.Title, MaxTitle))}\n\n");
        report.Add($"{Quantity.Span(response.ProfileStartTime, response.ProfileEndTime)}: {Quantity.Of(anomalies.Length, "anomaly", "anomalies")}.\n");
        if (anomalies.Length == 0)
        {
            return report.ToString();
        }

        report.Add("\n| frame | thread states | occurrences | newest (UTC) |\n|---|---|---:|---|\n");
        int rows = report.AddWhatFits([.. anomalies.Select(Row)], TableShare);
        report.Add(rows == 0 ? "" : $"\nThe table leaves out {Quantity.Of(rows, "anomaly", "anomalies")}.\n");
        int details = report.AddWhatFits([.. anomalies.Select(Details)]);
        report.Add(details == 0 ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"\nThe details of {Quantity.Of(details, "anomaly", "anomalies")} are left out: a report has at most {options.MaxLength:#,0} characters.\n"));
        return report.ToString();
    }

    private static string Row(Anomaly anomaly)
        => $"| {CodeSpan.InCell(anomaly.Metric.FrameName)} | {States(anomaly.Metric)} | {Quantity.Count(anomaly.Instances.Count)} | {(anomaly.Instances.Count == 0 ? Quantity.Unknown : Quantity.Time(Newest(anomaly)))} |\n";

    private static string Details(Anomaly anomaly) => string.Concat(
        $"\n<details>\n<summary>{CodeSpan.InHtml(anomaly.Metric.FrameName)}</summary>\n\n",
        MarkdownText.Paragraphs(anomaly.Reason, MaxText) + "\n\n",
        Occurrences(anomaly),
        "</details>\n");

    private static string Occurrences(Anomaly anomaly)
    {
        if (anomaly.Instances.Count == 0)
        {
            return "";
        }

        AnomalyInstance[] newest = [.. anomaly.Instances.OrderByDescending(instance => instance.StartTime).Take(MaxOccurrences)];
        int others = anomaly.Instances.Count - newest.Length;
        return string.Concat(
            "| from (UTC) | to (UTC) | feedback | id |\n|---|---|---|---|\n",
            string.Concat(newest.Select(Occurrence)),
            others == 0 ? "\n" : $"\nand {Quantity.Of(others, "earlier occurrence", "earlier occurrences")}\n\n");
    }

    private static string Occurrence(AnomalyInstance instance)
        => $"| {Quantity.Time(instance.StartTime)} | {(instance.EndTime is { } end ? Quantity.Time(end) : "still anomalous")} | {(instance.UserFeedback is { } feedback ? MarkdownText.Line(feedback.Type.ToString(), MaxTitle) : Quantity.Unknown)} | {CodeSpan.InCell(instance.Id)} |\n";

    private static string States(Metric metric) => metric.ThreadStates.Count switch
    {
        0 => "all",
        > MaxStates => Quantity.Of(metric.ThreadStates.Count, "state", "states"),
        _ => string.Join(", ", metric.ThreadStates.Select(CodeSpan.InCell)),
    };

    private static bool IsOpen(AnomalyInstance instance) => instance.EndTime is null;

    private static DateTimeOffset Newest(Anomaly anomaly) => anomaly.Instances.Count == 0 ? DateTimeOffset.MinValue : anomaly.Instances.Max(instance => instance.StartTime);
}
