using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Anomalies;

/// <summary>The anomalies that were returned, and the feedback on them.</summary>
internal static class AnomalyStore
{
    /// <summary>Writes anomalies with their feedback, and stores their ids for later feedback.</summary>
    public static JsonArray Remember(DatabaseSession session, long groupId, IReadOnlyList<Anomaly> anomalies)
        => new([.. anomalies.Select(anomaly => new JsonObject
        {
            ["metric"] = anomaly.Metric.ToJson(),
            ["reason"] = anomaly.Reason,
            ["instances"] = new JsonArray([.. anomaly.Instances.Select(instance => Remember(session, groupId, instance))]),
        })]);

    /// <summary>Sets the feedback on an instance. Returns whether an instance with the id exists.</summary>
    public static bool SetFeedback(DatabaseSession session, long groupId, string id, string type, string? comment) => session.Execute(
        "UPDATE anomaly_instances SET feedback_type = $1, feedback_comment = $2 WHERE id = $3 AND group_id = $4",
        type,
        comment,
        id,
        groupId) == 1;

    private static JsonObject Remember(DatabaseSession session, long groupId, AnomalyInstance instance)
    {
        session.Execute("INSERT INTO anomaly_instances (id, group_id) VALUES ($1, $2) ON CONFLICT DO NOTHING", instance.Id, groupId);
        var json = new JsonObject { ["id"] = instance.Id, ["startTime"] = Iso8601.Write(instance.Start) };
        if (instance.End is { } end)
        {
            json["endTime"] = Iso8601.Write(end);
        }

        if (session.FindFirst("SELECT feedback_type FROM anomaly_instances WHERE id = $1", row => row[0] as string, instance.Id) is { } type)
        {
            json["userFeedback"] = new JsonObject { ["type"] = type };
        }

        return json;
    }
}
