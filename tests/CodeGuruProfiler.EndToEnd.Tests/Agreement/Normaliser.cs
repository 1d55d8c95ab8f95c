using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>
/// Puts names in the place of what no two runs have in common: ids and page tokens, numbered in the order in which they are seen, so that what
/// was equal still is, and times of the clock.
/// </summary>
internal sealed partial class Normaliser
{
    private static readonly HashSet<string> TimesOfTheClock = ["createdAt", "updatedAt", "latestAgentOrchestratedAt", "latestAgentProfileReportedAt"];

    private readonly Dictionary<string, string> _names = [];

    public JsonNode? Normalise(JsonNode? node, string member = "") => node switch
    {
        JsonObject values => new JsonObject(values
            .OrderBy(value => value.Key, StringComparer.Ordinal)
            .Select(value => KeyValuePair.Create(value.Key, Normalise(value.Value, value.Key)))),
        JsonArray items => new JsonArray([.. items.Select(item => Normalise(item, member))]),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => JsonValue.Create(Text(text.GetValue<string>(), member)),
        _ => node?.DeepClone(),
    };

    private string Text(string text, string member)
    {
        if (TimesOfTheClock.Contains(member))
        {
            return "(a time)";
        }

        if (member == "message")
        {
            // Our client embeds the service's message in its own, and ends the sentence.
            text = text.TrimEnd('.');
        }

        return member == "nextToken" ? NameOf(text, "page") : Uuid().Replace(text, match => NameOf(match.Value, "id"));
    }

    private string NameOf(string value, string kind)
    {
        if (!_names.TryGetValue(value, out string? name))
        {
            name = $"({kind} {_names.Count})";
            _names.Add(value, name);
        }

        return name;
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();
}
