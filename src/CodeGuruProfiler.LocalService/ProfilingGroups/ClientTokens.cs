using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>The input and the response of each client token, kept as long as the group exists.</summary>
internal static class ClientTokens
{
    public static ClientTokenUse? Find(DatabaseSession session, string token)
        => session.FindFirst(
            "SELECT input, answer FROM client_tokens WHERE token = $1",
            row => new ClientTokenUse(row.GetString(0), row.GetString(1)),
            token);

    public static void Insert(DatabaseSession session, string token, long groupId, string input, string response)
        => session.Execute(
            "INSERT INTO client_tokens (token, group_id, input, answer) VALUES ($1, $2, $3, $4)",
            token,
            groupId,
            input,
            response);
}
