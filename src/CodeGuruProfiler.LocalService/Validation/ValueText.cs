using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Validation;

internal static class ValueText
{
    private const int MaxLength = 1024;

    /// <summary>Writes a value as the service quotes it: <c>[a, b]</c> for a list, <c>{key=value}</c> for a map.</summary>
    public static string Write(JsonNode value)
    {
        string text = Whole(value);
        return text.Length <= MaxLength ? text : text[..MaxLength] + "…";
    }

    private static string Whole(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray items => $"[{string.Join(", ", items.Select(Whole))}]",
        JsonObject map => $"{{{string.Join(", ", map.Select(pair => $"{pair.Key}={Whole(pair.Value)}"))}}}",
        _ when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        _ => value.ToJsonString(),
    };
}
