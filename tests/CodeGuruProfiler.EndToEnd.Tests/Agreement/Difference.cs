using System.Text.Json;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.EndToEnd.Tests.Agreement;

/// <summary>Finds where two values differ.</summary>
internal static class Difference
{
    /// <summary>Gets a line for each place. A list or map that one side has not and the other has empty is the same: ours are never null.</summary>
    public static IEnumerable<string> Find(JsonNode? ours, JsonNode? theirs, string path)
    {
        switch (ours, theirs)
        {
            case (JsonObject a, JsonObject b):
                return a.Select(member => member.Key).Union(b.Select(member => member.Key))
                    .SelectMany(name => Find(a[name], b[name], $"{path}.{name}"));
            case (JsonArray a, JsonArray b) when a.Count == b.Count:
                return a.Zip(b).SelectMany((pair, i) => Find(pair.First, pair.Second, $"{path}[{i}]"));
            case (null, JsonArray { Count: 0 } or JsonObject { Count: 0 }) or (JsonArray { Count: 0 } or JsonObject { Count: 0 }, null):
                return [];
            default:
                return AreEqual(ours, theirs) ? [] : [$"{path}: ours {Show(ours)}, theirs {Show(theirs)}"];
        }
    }

    // 1 and 1.0 are one number.
    private static bool AreEqual(JsonNode? ours, JsonNode? theirs)
        => ours?.GetValueKind() == JsonValueKind.Number && theirs?.GetValueKind() == JsonValueKind.Number
            ? ours.Deserialize<double>().Equals(theirs.Deserialize<double>())
            : JsonNode.DeepEquals(ours, theirs);

    private static string Show(JsonNode? node) => node?.ToJsonString() ?? "nothing";
}
