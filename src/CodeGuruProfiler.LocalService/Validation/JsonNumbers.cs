using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Validation;

internal static class JsonNumbers
{
    /// <summary>Gets a whole number, written as 10 or 10.0; null for anything else.</summary>
    public static long? FindInteger(JsonNode? node)
        => FindNumber(node) is { } number && double.IsInteger(number) && Math.Abs(number) <= int.MaxValue ? (long)number : null;

    public static double? FindNumber(JsonNode? node)
    {
        if (node is not JsonValue value || value.GetValueKind() != JsonValueKind.Number)
        {
            return null;
        }

        return value.TryGetValue(out long whole) ? whole
            : value.TryGetValue(out double number) && double.IsFinite(number) ? number
            : null;
    }
}
