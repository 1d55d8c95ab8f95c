using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports.Matches;
using CodeGuruProfiler.Reports.Sources;

namespace CodeGuruProfiler.Reports.Sarif;

/// <summary>A recommendation as a result of SARIF.</summary>
internal sealed record SarifResult
{
    public required SarifRule Rule { get; init; }

    public required Recommendation Recommendation { get; init; }

    public required string Fingerprint { get; init; }

    /// <summary>Gets the places, the largest first.</summary>
    public required IReadOnlyList<Place> Places { get; init; }

    /// <summary>Gets, for each place, the innermost frame with a source, and that source; <see langword="null"/> where no frame has one.</summary>
    public required IReadOnlyList<(PlaceFrame Frame, SourceLocation Source)?> Sources { get; init; }

    public static IReadOnlyList<SarifResult> Of(GetRecommendationsResponse response, SarifOptions options, SourceSearch? search)
    {
        var frames = new ProfileFrames(options.CallTree);
        (SarifRule Rule, Recommendation Recommendation)[] recommendations =
            [.. response.Recommendations.OrderByDescending(item => item.AllMatchesSum).Select(item => (SarifRule.Of(item.Pattern), item))];
        IReadOnlyList<string> fingerprints = SarifFingerprint.Of(response.ProfilingGroupName, [.. recommendations.Select(item => (item.Rule.Id, item.Recommendation))]);
        return [.. recommendations.Select((item, index) => Of(item.Rule, item.Recommendation, fingerprints[index], Place.Of(item.Recommendation, frames), search))];
    }

    private static SarifResult Of(SarifRule rule, Recommendation recommendation, string fingerprint, IReadOnlyList<Place> places, SourceSearch? search) => new()
    {
        Rule = rule,
        Recommendation = recommendation,
        Fingerprint = fingerprint,
        Places = places,
        Sources = [.. places.Select(place => FindSource(place, search))],
    };

    private static (PlaceFrame Frame, SourceLocation Source)? FindSource(Place place, SourceSearch? search)
    {
        foreach (PlaceFrame frame in place.Frames.Reverse())
        {
            if (search?.Find(frame) is { } source)
            {
                return (frame, source);
            }
        }

        return null;
    }
}
