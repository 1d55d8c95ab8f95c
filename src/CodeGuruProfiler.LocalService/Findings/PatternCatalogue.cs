using System.Diagnostics;
using System.Text.Json;
using CodeGuruProfiler.LocalService.Model;
using CodeGuruProfiler.LocalService.Operations;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>The patterns of <c>patterns.json</c>, listed in docs/local-service.md.</summary>
internal static class PatternCatalogue
{
    public static IReadOnlyList<Pattern> All { get; } = Read();

    private static List<Pattern> Read()
    {
        using Stream stream = typeof(PatternCatalogue).Assembly.GetManifestResourceStream("patterns.json")
            ?? throw new UnreachableException("The patterns are not embedded in this build.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(ReadPattern)];
    }

    private static Pattern ReadPattern(JsonElement pattern) => new()
    {
        Id = Identifiers.UuidOf("pattern " + pattern.Text("key")),
        Texts = pattern.GetProperty("texts").EnumerateObject().ToDictionary(
            text => text.Name,
            text => new PatternText(text.Value.Text("name"), text.Value.Text("description"), text.Value.Text("resolutionSteps"))),
        TargetFrames = [.. pattern.GetProperty("targetFrames").EnumerateArray().Select(Strings)],
        CountersToAggregate = Strings(pattern.GetProperty("countersToAggregate")),
        ThresholdPercent = pattern.GetProperty("thresholdPercent").GetDouble(),
    };

    private static string[] Strings(JsonElement array) => [.. array.EnumerateArray().Select(item => item.GetString() ?? "")];
}
