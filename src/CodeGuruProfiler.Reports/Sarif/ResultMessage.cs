using System.Globalization;
using CodeGuruProfiler.Reports.Markdown;
using CodeGuruProfiler.Reports.Matches;

namespace CodeGuruProfiler.Reports.Sarif;

/// <summary>The sentences of results.</summary>
internal static class ResultMessage
{
    /// <summary>Returns the message of a result, for example <c>Regular expressions are compiled again: 3.2 % of the samples, in 2 places. The largest: …</c>.</summary>
    public static string Of(SarifResult result)
    {
        string title = MessageText.Of(result.Rule.Title.TrimEnd('.'));
        string places = Quantity.Of(result.Recommendation.AllMatchesCount, "place", "places");
        string sum = string.Create(CultureInfo.InvariantCulture, $"{title}: {Quantity.Percent(result.Recommendation.AllMatchesSum)} of the samples, in {places}.");
        return result.Places is [{ Frames: [.., var last] }, ..] ? $"{sum} The largest: '{MessageText.Of(last.Name)}'{Caller(result, last)}." : sum;
    }

    public static string Of(Place place)
        => place.Percent is { } percent ? $"{Quantity.Percent(percent)} of the samples." : "A place of the pattern.";

    private static string Caller(SarifResult result, PlaceFrame last)
        => result.Sources[0] is { } source && source.Frame != last ? $", called from '{MessageText.Of(source.Frame.Name)}'" : "";
}
