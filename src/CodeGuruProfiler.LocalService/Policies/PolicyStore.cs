using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Policies;

internal static class PolicyStore
{
    public static ResourcePolicy? Find(DatabaseSession session, long groupId) => session.FindFirst(
        "SELECT revision_id, principals FROM policies WHERE group_id = $1",
        row => new ResourcePolicy(row.GetString(0), JsonNode.Parse(row.GetString(1))?.AsArray() ?? []),
        groupId);

    public static ResourcePolicy Get(DatabaseSession session, long groupId, string groupName)
    {
        ResourcePolicy? policy = Find(session, groupId);
        if (policy is null)
        {
            Throw.NotFound($"The profiling group '{groupName}' has no policy.");
        }

        return policy;
    }

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

    /// <summary>Ends the request unless it changes the policy that it thinks it changes.</summary>
    public static void RequireRevision(ResourcePolicy? current, string? given)
    {
        if (current?.RevisionId == given)
        {
            return;
        }

        Throw.Conflict(current is null
            ? "The profiling group has no policy yet: leave out the revisionId."
            : given is null
                ? "The profiling group has a policy: specify the revisionId that GetPolicy answers."
                : $"The revisionId '{given}' is not the current one: the policy was changed meanwhile.");
    }
}
