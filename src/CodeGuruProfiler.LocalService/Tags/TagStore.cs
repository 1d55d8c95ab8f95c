using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Tags;

internal static class TagStore
{
    /// <summary>Adds tags to a group; a tag that it has gets its new value.</summary>
    public static int Set(DatabaseSession session, long groupId, JsonObject tags) => tags.Sum(tag => session.Execute(
        "INSERT INTO tags (group_id, key, value) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET value = excluded.value",
        groupId,
        tag.Key,
        tag.Value?.GetValue<string>()));

    /// <summary>Removes tags from a group; a key that it has not is no error.</summary>
    public static int Remove(DatabaseSession session, long groupId, IEnumerable<string> keys) => keys.Sum(key => session.Execute(
        "DELETE FROM tags WHERE group_id = $1 AND key = $2",
        groupId,
        key));
}
