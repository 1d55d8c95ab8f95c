using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>A recommendation, found or seeded. A member that a seeded one does not have is left out.</summary>
internal static class RecommendationCard
{
    private const int TopMatches = 5;

    // A dot means any character, and so matches itself too.
    private const string Special = @"\^$*+?()[]{}|";

    public static Html Write(string groupName, TimeRange range, JsonObject recommendation)
    {
        JsonNode? pattern = recommendation["pattern"];
        JsonNode?[] matches = [.. recommendation["topMatches"] as JsonArray ?? []];
        return Html.Of($"""
            <article class="card finding">
            <div class="bar"><h3>{Text(pattern, "name") ?? "Recommendation"}</h3><p class="big">{Percent(recommendation["allMatchesSum"])}</p></div>
            {Paragraph(Text(pattern, "description"))}
            {(Text(pattern, "resolutionSteps") is { } steps ? Html.Of($"""<p class="advice"><strong>Do this:</strong> {steps}</p>""") : Html.Empty)}
            {(matches.Length == 0 ? Html.Empty : Html.Of($"""<h4>Where</h4><ul class="places">{matches.Take(TopMatches).Select(match => Place(groupName, range, match))}</ul>"""))}
            {More(recommendation, matches.Length)}
            </article>
            """);
    }

    /// <summary>Returns the URL of the flame graph of a range, with a frame found.</summary>
    public static string GraphLink(string groupName, TimeRange range, string frame)
        => $"{Links.Group(groupName, Links.Times(range))}#graph.q={Uri.EscapeDataString(PatternOf(frame))}";

    // The search takes a regular expression of JavaScript, in which nothing else may be escaped.
    private static string PatternOf(string name)
        => string.Concat(name.Select(character => Special.Contains(character, StringComparison.Ordinal) ? "\\" + character : character.ToString()));

    private static Html Place(string groupName, TimeRange range, JsonNode? match)
    {
        string[] path = (Text(match, "frameAddress") ?? "").Split(';');
        return Html.Of($"""
            <li><div class="place"><span><a class="frame" href="{GraphLink(groupName, range, path[^1])}">{path[^1]}</a>{(path.Length > 1 ? Html.Of($""" <span class="frame dim">in {path[^2]}</span>""") : Html.Empty)}</span><span class="number">{Percent(match?["thresholdBreachValue"])}</span></div>
            <details><summary>Called by {Numbers.Count(path.Length - 1, "frame")}</summary><ol class="stack">{Enumerable.Reverse(path).Skip(1).Select(frame => Html.Of($"<li>{frame}</li>"))}</ol></details></li>
            """);
    }

    private static Html More(JsonObject recommendation, int shown)
        => Number(recommendation["allMatchesCount"]) is { } all && all > Math.Min(shown, TopMatches) ? Html.Of($"""<p class="dim">{Numbers.Count(all, "place")} in all</p>""") : Html.Empty;

    private static Html Paragraph(string? text) => text is null ? Html.Empty : Html.Of($"<p>{text}</p>");

    private static string Percent(JsonNode? percent) => Number(percent) is { } value ? Numbers.Share(value / 100) : "";

    private static string? Text(JsonNode? node, string member) => (node as JsonObject)?[member] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    private static double? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue(out double number) ? number : node is JsonValue whole && whole.TryGetValue(out int count) ? count : null;
}
