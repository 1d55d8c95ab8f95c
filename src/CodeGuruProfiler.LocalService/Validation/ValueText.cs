using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>Formats values for error messages.</summary>
internal static class ValueText
{
    private const int MaxLength = 1024;

    /// <summary>Formats a value as the service quotes it: <c>[a, b]</c> for a list, <c>{key=value}</c> for a map. Long values are cut.</summary>
    public static string Write(JsonNode value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return Cut(text.ToString());
    }

    public static string Cut(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";

    private static void Append(StringBuilder text, JsonNode? value)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case JsonArray items:
                AppendAll(text.Append('['), items, item => Append(text, item)).Append(']');
                break;
            case JsonObject map:
                AppendAll(text.Append('{'), map, pair => Append(text.Append(pair.Key).Append('='), pair.Value)).Append('}');
                break;
            default:
                text.Append(value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString());
                break;
        }
    }

    private static StringBuilder AppendAll<T>(StringBuilder text, IEnumerable<T> items, Action<T> append)
    {
        string separator = "";
        foreach (T item in items)
        {
            if (text.Length > MaxLength)
            {
                break;
            }

            text.Append(separator);
            append(item);
            separator = ", ";
        }

        return text;
    }
}
