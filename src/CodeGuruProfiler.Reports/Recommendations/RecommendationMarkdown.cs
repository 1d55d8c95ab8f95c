using System.Globalization;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports.Markdown;
using CodeGuruProfiler.Reports.Matches;

namespace CodeGuruProfiler.Reports.Recommendations;

/// <summary>Writes recommendations as Markdown.</summary>
internal static class RecommendationMarkdown
{
    private const int MaxName = 200;
    private const int MaxText = 4_000;
    private const int MaxPlaces = 10;
    private const int MaxFrames = 4;

    // The table may fill this part of the report; the details need the rest.
    private const double TableShare = 0.5;

    public static string Write(GetRecommendationsResponse response, MarkdownOptions options)
    {
        Recommendation[] recommendations = [.. response.Recommendations.OrderByDescending(recommendation => recommendation.AllMatchesSum)];
        var report = new MarkdownBuilder(options.MaxLength);
        report.Add($"## {(options.Title is null ? "Recommendations for " + CodeSpan.Of(response.ProfilingGroupName) : MarkdownText.Line(options.Title, MaxName))}\n\n");
        report.Add($"{Quantity.Span(response.ProfileStartTime, response.ProfileEndTime)}: {Quantity.Of(recommendations.Length, "recommendation", "recommendations")}.\n");
        if (recommendations.Length == 0)
        {
            return report.ToString();
        }

        report.Add("\n| share of the samples | recommendation | places |\n|---:|---|---:|\n");
        int rows = report.AddWhatFits([.. recommendations.Select(Row)], TableShare);
        report.Add(rows == 0 ? "" : $"\nThe table leaves out {Quantity.Of(rows, "recommendation", "recommendations")}.\n");
        var frames = new ProfileFrames(null);
        int details = report.AddWhatFits([.. recommendations.Select(recommendation => Details(recommendation, frames))]);
        report.Add(details == 0 ? "" : LeftOut(details, options.MaxLength));
        return report.ToString();
    }

    private static string LeftOut(int count, int maxLength) => string.Create(
        CultureInfo.InvariantCulture,
        $"\nThe details of {Quantity.Of(count, "recommendation", "recommendations")} are left out: a report has at most {maxLength:#,0} characters.\n");

    private static string Row(Recommendation recommendation)
        => $"| {Quantity.Percent(recommendation.AllMatchesSum)} | {MarkdownText.Line(NameOf(recommendation), MaxName)} | {Quantity.Count(recommendation.AllMatchesCount)} |\n";

    private static string Details(Recommendation recommendation, ProfileFrames frames)
    {
        Pattern pattern = recommendation.Pattern;
        string description = MarkdownText.Paragraphs(pattern.Description ?? "", MaxText);
        string steps = MarkdownText.Paragraphs(pattern.ResolutionSteps ?? "", MaxText);
        return string.Concat(
            $"\n<details>\n<summary>{Quantity.Percent(recommendation.AllMatchesSum)}: {HtmlText.Of(NameOf(recommendation), MaxName)}</summary>\n\n",
            description.Length == 0 ? "" : description + "\n\n",
            steps.Length == 0 ? "" : $"**To do:** {steps}\n\n",
            Places(recommendation, frames),
            "</details>\n");
    }

    private static string Places(Recommendation recommendation, ProfileFrames frames)
    {
        IReadOnlyList<Place> places = [.. Place.Of(recommendation, frames).Where(place => place.Frames.Count > 0)];
        if (places.Count == 0)
        {
            return "";
        }

        int others = Math.Max(recommendation.AllMatchesCount, places.Count) - Math.Min(places.Count, MaxPlaces);
        return string.Concat(
            "| share of the samples | place, and its callers |\n|---:|---|\n",
            string.Concat(places.Take(MaxPlaces).Select(place => $"| {(place.Percent is { } percent ? Quantity.Percent(percent) : Quantity.Unknown)} | {Stack(place)} |\n")),
            others == 0 ? "\n" : $"\nand {Quantity.Of(others, "more place", "more places")}\n\n");
    }

    private static string Stack(Place place)
    {
        string shown = string.Join(" ← ", place.Frames.Reverse().Take(MaxFrames).Select(frame => CodeSpan.InCell(frame.Name)));
        return place.Frames.Count <= MaxFrames ? shown : $"{shown} ← {Quantity.Of(place.Frames.Count - MaxFrames, "more", "more")}";
    }

    private static string NameOf(Recommendation recommendation)
        => recommendation.Pattern.Name is { Length: > 0 } name ? name : recommendation.Pattern.Id ?? "";
}
