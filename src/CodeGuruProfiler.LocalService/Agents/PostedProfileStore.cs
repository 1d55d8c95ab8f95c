using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Adds posted profiles to the aggregated ones; docs/decisions/0055-posts-are-written-together.md.</summary>
internal sealed class PostedProfileStore(ServiceContext service)
{
    /// <summary>Adds profiles of any groups. Returns, for each profile, the reason for its refusal or null.</summary>
    public IReadOnlyList<Exception?> Add(DatabaseSession session, IReadOnlyList<PostedProfile> profiles)
    {
        var refusals = new Exception?[profiles.Count];
        var trees = new List<ProfileTree>();
        for (int i = 0; i < profiles.Count; i++)
        {
            try
            {
                if (Accept(session, profiles[i]) is { } tree)
                {
                    trees.Add(tree);
                }
            }
            catch (ServiceException refused)
            {
                // Nothing was written for this profile.
                refusals[i] = refused;
            }
        }

        ProfileParts.Add(session, trees);
        foreach (long groupId in trees.Select(tree => tree.GroupId).Distinct())
        {
            ProfileParts.DeleteExpired(session, groupId, service.Now);
            session.Execute(
                "UPDATE profiling_groups SET agent_profile_reported_at = $1 WHERE id = $2",
                service.Now.ToUnixTimeMilliseconds(),
                groupId);
        }

        return refusals;
    }

    /// <summary>Returns the tree to add; null when the profile was added before.</summary>
    private ProfileTree? Accept(DatabaseSession session, PostedProfile profile)
    {
        long groupId = ProfilingGroupStore.GetId(session, profile.GroupName);
        return profile.Token is null || ProfileTokens.TryUse(session, groupId, profile.Token, profile.BodyHash, service.Now)
            ? new ProfileTree(groupId, profile.Start, profile.Tree)
            : null;
    }
}
