using System.Security.Cryptography;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Agents;

internal sealed class PostAgentProfile(ServiceContext service) : Operation
{
    private readonly ProfileAdmission _admission = new(service.MaxDecompressedBytes);

    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        using IDisposable admitted = await _admission.EnterAsync(input.Payload, cancellationToken).ConfigureAwait(false);
        // Everything slow is done before the transaction: writers wait for each other.
        AgentProfile profile = AgentProfileReader.Read(input);
        byte[] tree = TreeCodec.Encode(profile.CallTree);
        string hash = Convert.ToHexString(SHA256.HashData(input.Payload.Span)).ToLowerInvariant();
        await service.Database.WriteAsync(session => Store(session, input, profile.Start, tree, hash), cancellationToken).ConfigureAwait(false);
        return OperationOutput.Empty;
    }

    private bool Store(DatabaseSession session, OperationInput input, DateTimeOffset start, byte[] tree, string hash)
    {
        long groupId = ProfilingGroupStore.GetId(session, input.GroupName);
        if (input.FindText("profileToken") is { } token && !ProfileTokens.TryUse(session, groupId, token, hash, service.Now))
        {
            return false;
        }

        ProfileParts.Add(session, groupId, start, tree);
        ProfileParts.DeleteExpired(session, groupId, service.Now);
        session.Execute(
            "UPDATE profiling_groups SET agent_profile_reported_at = $1 WHERE id = $2",
            service.Now.ToUnixTimeMilliseconds(),
            groupId);
        return true;
    }
}
