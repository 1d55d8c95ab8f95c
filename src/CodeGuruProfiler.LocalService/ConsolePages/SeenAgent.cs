using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>An agent that asked for its settings.</summary>
internal sealed record SeenAgent(string Instance, string Metadata, DateTimeOffset Seen)
{
    /// <summary>Returns the agents of a group, the last seen first.</summary>
    public static List<SeenAgent> List(DatabaseSession session, long groupId, int count) => session.Query(
        "SELECT fleet_instance_id, metadata, orchestrated_at FROM agents WHERE group_id = $1 ORDER BY orchestrated_at DESC, fleet_instance_id LIMIT $2",
        row => new SeenAgent(row.GetString(0), TextOf(row.GetString(1)), row.GetTime(2)),
        groupId,
        count);

    private static string TextOf(string metadata)
        => string.Join(", ", (JsonNode.Parse(metadata) as JsonObject ?? []).Select(pair => $"{pair.Key}: {(pair.Value is JsonValue value && value.TryGetValue(out string? text) ? text : pair.Value?.ToJsonString())}"));
}
