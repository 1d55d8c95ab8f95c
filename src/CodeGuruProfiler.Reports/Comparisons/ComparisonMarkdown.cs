using System.Globalization;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports.Markdown;

namespace CodeGuruProfiler.Reports.Comparisons;

/// <summary>Writes a comparison as Markdown.</summary>
internal static class ComparisonMarkdown
{
    private const int MaxName = 100;

    // The changes within noise may fill what the others leave, up to this part.
    private const double ChangeShare = 0.7;

    public static string Write(CallTreeComparison comparison, ComparisonReportOptions options)
    {
        string before = MarkdownText.Line(options.BeforeName, MaxName);
        string after = MarkdownText.Line(options.AfterName, MaxName);
        IReadOnlyList<FrameChange> changes = comparison.ChangedFrames(int.MaxValue, options.Order);
        FrameChange[] larger = [.. changes.Where(change => !change.IsNoise)];
        FrameChange[] noise = [.. changes.Where(change => change.IsNoise)];

        var report = new MarkdownBuilder(options.MaxLength);
        report.Add($"## {(options.Title is null ? $"Comparison: {before} and {after}" : MarkdownText.Line(options.Title, MaxName))}\n\n");
        report.Add($"{Amounts(comparison, before, after)} {Summary(comparison, larger.Length, options.Order)}\n");
        string head = $"\n| frame | {before} | {after} | change | distance from noise |\n|---|---:|---:|---:|---:|\n";
        if (larger.Length > 0)
        {
            report.Add(head);
            AddRows(report, larger, options, ChangeShare);
        }

        if (noise.Length > 0)
        {
            report.Add($"\n<details>\n<summary>{Quantity.Of(noise.Length, "frame", "frames")} within noise</summary>\n{head}");
            AddRows(report, noise, options, 1);
            report.Add("\n</details>\n");
        }

        return report.ToString();
    }

    private static void AddRows(MarkdownBuilder report, FrameChange[] changes, ComparisonReportOptions options, double share)
    {
        string[] rows = [.. changes.Take(options.Top).Select(Row)];
        int leftOut = report.AddWhatFits(rows, share) + changes.Length - rows.Length;
        report.Add(leftOut == 0 ? "" : $"\nand {Quantity.Of(leftOut, "frame", "frames")} with smaller changes\n");
    }

    private static string Amounts(CallTreeComparison comparison, string before, string after)
    {
        string unit = comparison.CountsAreSamples ? " samples" : "";
        CallTreeNode root = comparison.Union.Root;
        return $"{Quantity.Count(comparison.Before(root).Total)}{unit} in {before}, {Quantity.Count(comparison.After(root).Total)} in {after}.";
    }

    private static string Summary(CallTreeComparison comparison, int larger, FrameOrder order)
    {
        string shares = order == FrameOrder.Self ? "Shares are of the frame itself." : "Shares are of the frame and everything it called.";
        return comparison.CountsAreSamples
            ? $"The share of {Quantity.Of(larger, "frame", "frames")} changed by more than noise. {shares}"
            : $"The share of {Quantity.Of(larger, "frame", "frames")} changed; the counts are not samples, so that noise is unknown. {shares}";
    }

    private static string Row(FrameChange change)
        => $"| {CodeSpan.InCell(change.Frame)} | {Quantity.Percent(100 * change.ShareBefore)} | {Quantity.Percent(100 * change.ShareAfter)} | {Change(change)} | {Distance(change)} |\n";

    private static string Change(FrameChange change) => Quantity.Points(change.Change) + (change.ShareBefore == 0 ? ", new" : change.ShareAfter == 0 ? ", gone" : "");

    private static string Distance(FrameChange change)
        => double.IsNaN(change.Z) ? Quantity.Unknown : double.IsInfinity(change.Z) ? "∞" : string.Create(CultureInfo.InvariantCulture, $"{change.Z:0.0} σ");
}
