using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Reports.Matches;

/// <summary>A place of a recommendation: where a pattern matched.</summary>
/// <param name="Frames">The frames from the root to the match. They are those of the pattern when the match has no address, and empty when neither is known.</param>
/// <param name="Percent">The share of the samples, in percent; <see langword="null"/> when the match has none.</param>
internal sealed record Place(IReadOnlyList<PlaceFrame> Frames, double? Percent)
{
    private const int MaxPlaces = 100;

    /// <summary>Returns the places of a recommendation, the largest first.</summary>
    public static IReadOnlyList<Place> Of(Recommendation recommendation, ProfileFrames frames) =>
    [
        .. recommendation.TopMatches
            .OrderByDescending(match => match.ThresholdBreachValue ?? double.NegativeInfinity)
            .Take(MaxPlaces)
            .Select(match => new Place(
                match.FrameAddress is { Length: > 0 } address ? frames.Read(address) : TargetFrames(recommendation.Pattern, match.TargetFramesIndex ?? 0),
                match.ThresholdBreachValue)),
    ];

    private static PlaceFrame[] TargetFrames(Pattern pattern, int index)
        => index >= 0 && index < pattern.TargetFrames.Count ? [.. pattern.TargetFrames[index].Select(frame => new PlaceFrame(frame))] : [];
}
