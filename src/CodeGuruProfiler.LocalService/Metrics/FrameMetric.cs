using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Metrics;

/// <summary>The share of a frame in a profile, in some thread states. An empty list stands for all states.</summary>
internal sealed record FrameMetric(string FrameName, IReadOnlyList<string> ThreadStates)
{
    private const string Type = "AggregatedRelativeTotalTime";

    public static FrameMetric Read(JsonNode? metric) => new(
        metric?["frameName"]?.GetValue<string>() ?? "",
        [.. (metric?["threadStates"]?.AsArray() ?? []).Select(state => state!.GetValue<string>())]);

    public JsonObject ToJson() => new()
    {
        ["frameName"] = FrameName,
        ["type"] = Type,
        ["threadStates"] = new JsonArray([.. ThreadStates.Select(state => JsonValue.Create(state))]),
    };
}
