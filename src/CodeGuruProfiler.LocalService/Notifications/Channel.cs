using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Notifications;

/// <summary>An SNS topic for anomalies, the only kind of event.</summary>
internal sealed record Channel(string Id, string Uri)
{
    public JsonNode ToJson() => new JsonObject
    {
        ["id"] = Id,
        ["uri"] = Uri,
        ["eventPublishers"] = new JsonArray("AnomalyDetection"),
    };
}
