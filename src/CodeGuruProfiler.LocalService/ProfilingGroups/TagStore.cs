using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>The tags of groups.</summary>
internal static class TagStore
{
    /// <summary>Adds tags to a group. An existing tag gets the new value.</summary>
    public static int Set(DatabaseSession session, long groupId, JsonObject tags) => tags.Sum(tag => session.Execute(
        "INSERT INTO tags (group_id, key, value) VALUES ($1, $2, $3) ON CONFLICT DO UPDATE SET value = excluded.value",
        groupId,
        tag.Key,
        tag.Value?.GetValue<string>()));

    /// <summary>Removes tags from a group. Unknown keys are ignored.</summary>
    public static int Remove(DatabaseSession session, long groupId, IEnumerable<string> keys) => keys.Sum(key => session.Execute(
        "DELETE FROM tags WHERE group_id = $1 AND key = $2",
        groupId,
        key));
}
