using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Notifications;

/// <summary>An SNS topic that is told of anomalies: the only publisher that there is.</summary>
internal sealed record Channel(string Id, string Uri)
{
    public JsonNode ToJson() => new JsonObject
    {
        ["id"] = Id,
        ["uri"] = Uri,
        ["eventPublishers"] = new JsonArray("AnomalyDetection"),
    };
}
