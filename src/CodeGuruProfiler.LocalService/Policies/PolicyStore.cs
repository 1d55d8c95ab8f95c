using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Policies;

/// <summary>The resource policies of groups.</summary>
internal static class PolicyStore
{
    public static ResourcePolicy? Find(DatabaseSession session, long groupId) => session.FindFirst(
        "SELECT revision_id, principals FROM policies WHERE group_id = $1",
        row => new ResourcePolicy(row.GetString(0), JsonNode.Parse(row.GetString(1))?.AsArray() ?? []),
        groupId);

    /// <summary>Returns the policy of a group. Fails the request when it has none.</summary>
    public static ResourcePolicy Get(DatabaseSession session, long groupId, string groupName)
        => Find(session, groupId) ?? throw Errors.NotFound($"The profiling group '{groupName}' has no policy.");

    public static ResourcePolicy Set(DatabaseSession session, long groupId, ResourcePolicy policy)
    {
        session.Execute(
            """
            INSERT INTO policies (group_id, revision_id, principals) VALUES ($1, $2, $3)
            ON CONFLICT DO UPDATE SET revision_id = excluded.revision_id, principals = excluded.principals
            """,
            groupId,
            policy.RevisionId,
            policy.Principals.ToJsonString());
        return policy;
    }

    /// <summary>Fails the request unless its revisionId is that of the current policy.</summary>
    public static void RequireRevision(ResourcePolicy? current, string? given)
    {
        if (current?.RevisionId == given)
        {
            return;
        }

        throw Errors.Conflict(current is null
            ? "The profiling group has no policy yet: omit the revisionId."
            : given is null
                ? "The profiling group has a policy: specify the revisionId that GetPolicy returns."
                : $"The revisionId '{given}' is not the current one: the policy has changed.");
    }
}
