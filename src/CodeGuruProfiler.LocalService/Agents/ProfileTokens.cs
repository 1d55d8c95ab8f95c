using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>Remembers the tokens of posted profiles for a week, so that a repeated post is not counted twice.</summary>
internal static class ProfileTokens
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Returns whether the token is new. Fails the request when the token belongs to another profile.</summary>
    public static bool TryUse(DatabaseSession session, long groupId, string token, string bodyHash, DateTimeOffset now)
    {
        session.Execute(
            "DELETE FROM profile_tokens WHERE group_id = $1 AND received_at < $2",
            groupId,
            (now - Kept).ToUnixTimeMilliseconds());
        string? earlier = session.FindFirst(
            "SELECT body_hash FROM profile_tokens WHERE group_id = $1 AND token = $2",
            row => row.GetString(0),
            groupId,
            token);
        if (earlier is null)
        {
            session.Execute(
                "INSERT INTO profile_tokens (group_id, token, body_hash, received_at) VALUES ($1, $2, $3, $4)",
                groupId,
                token,
                bodyHash,
                now.ToUnixTimeMilliseconds());
            return true;
        }

        if (earlier != bodyHash)
        {
            // This operation has no ConflictException in the model.
            throw Errors.Invalid($"The profileToken '{token}' was already used with another profile.");
        }

        return false;
    }
}
