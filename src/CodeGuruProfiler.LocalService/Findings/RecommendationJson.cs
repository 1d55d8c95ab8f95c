using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Writes recommendations.</summary>
internal static class RecommendationJson
{
    private const int TopMatches = 10;

    public static JsonObject Write(Finding finding, TimeRange range, string locale) => new()
    {
        ["pattern"] = Write(finding.Pattern, locale),
        ["startTime"] = Iso8601.Write(range.Start),
        ["endTime"] = Iso8601.Write(range.End),
        ["allMatchesCount"] = finding.Matches.Count,
        ["allMatchesSum"] = finding.Percent,
        ["topMatches"] = new JsonArray([.. finding.Matches.Take(TopMatches).Select(match => new JsonObject
        {
            ["frameAddress"] = match.FrameAddress,
            ["targetFramesIndex"] = match.TargetFramesIndex,
            ["thresholdBreachValue"] = match.Percent,
        })]),
    };

    private static JsonObject Write(Pattern pattern, string locale)
    {
        PatternText text = pattern.TextIn(locale);
        return new JsonObject
        {
            ["id"] = pattern.Id,
            ["name"] = text.Name,
            ["description"] = text.Description,
            ["resolutionSteps"] = text.ResolutionSteps,
            ["targetFrames"] = new JsonArray([.. pattern.TargetFrames.Select(Strings)]),
            ["countersToAggregate"] = Strings(pattern.CountersToAggregate),
            ["thresholdPercent"] = pattern.ThresholdPercent,
        };
    }

    private static JsonArray Strings(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);
}
