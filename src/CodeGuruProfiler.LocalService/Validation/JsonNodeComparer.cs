using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>Compares values like <see cref="JsonNode.DeepEquals"/>: members in any order, numbers by value.</summary>
internal sealed class JsonNodeComparer : IEqualityComparer<JsonNode?>
{
    public static JsonNodeComparer Instance { get; } = new();

    public bool Equals(JsonNode? x, JsonNode? y) => JsonNode.DeepEquals(x, y);

    // The hash of a text is seeded per process, so an attacker cannot choose values that collide. Numbers are hashed as texts for this reason.
    public int GetHashCode(JsonNode? obj)
    {
        switch (obj)
        {
            case null:
                return 0;
            case JsonArray items:
                var ordered = default(HashCode);
                foreach (JsonNode? item in items)
                {
                    ordered.Add(GetHashCode(item));
                }

                return ordered.ToHashCode();
            case JsonObject members:
                int any = members.Count;
                foreach ((string name, JsonNode? value) in members)
                {
                    any ^= HashCode.Combine(name, GetHashCode(value));
                }

                return any;
            default:
                return obj.GetValueKind() switch
                {
                    JsonValueKind.String => string.GetHashCode(obj.GetValue<string>(), StringComparison.Ordinal),
                    JsonValueKind.Number => string.GetHashCode(JsonNumbers.Normalize(obj.ToJsonString()), StringComparison.Ordinal),
                    JsonValueKind kind => (int)kind,
                };
        }
    }
}
