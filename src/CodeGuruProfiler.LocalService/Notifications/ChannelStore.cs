using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Notifications;

/// <summary>The notification channels of groups.</summary>
internal static class ChannelStore
{
    public static List<Channel> List(DatabaseSession session, long groupId) => session.Query(
        "SELECT id, uri FROM channels WHERE group_id = $1 ORDER BY position",
        row => new Channel(row.GetString(0), row.GetString(1)),
        groupId);

    public static int Add(DatabaseSession session, long groupId, Channel channel) => session.Execute(
        "INSERT INTO channels (group_id, id, uri) VALUES ($1, $2, $3)",
        groupId,
        channel.Id,
        channel.Uri);

    public static int Remove(DatabaseSession session, long groupId, string id) => session.Execute(
        "DELETE FROM channels WHERE group_id = $1 AND id = $2",
        groupId,
        id);

    /// <summary>Writes the response of the three channel operations. The list is omitted when empty, because the model requires an item.</summary>
    public static JsonObject ToJson(IReadOnlyList<Channel> channels)
    {
        var configuration = new JsonObject();
        if (channels.Count > 0)
        {
            configuration["channels"] = new JsonArray([.. channels.Select(channel => channel.ToJson())]);
        }

        return new JsonObject { ["notificationConfiguration"] = configuration };
    }
}
