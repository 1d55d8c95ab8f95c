using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Policies;

/// <summary>Grants permissions to the agents of a group. The given principals replace the existing ones; CloudFormation relies on this.</summary>
internal sealed class PutPermissionOperation(ServiceContext service) : Operation("PutPermission")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        if (input.Texts("principals").FirstOrDefault(principal => principal.Contains('*', StringComparison.Ordinal)) is { } wildcard)
        {
            throw Errors.Invalid($"The principal '{wildcard}' contains a wildcard, which is not supported.");
        }

        ResourcePolicy policy = await service.Database.WriteAsync(session => Put(session, input), cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(policy.ToJson(ProfilingGroupArn.Of(service, input.GroupName)));
    }

    private ResourcePolicy Put(DatabaseSession session, OperationInput input)
    {
        long groupId = ProfilingGroupStore.GetId(session, input.GroupName);
        PolicyStore.RequireRevision(PolicyStore.Find(session, groupId), input.FindText("revisionId"));
        JsonNode[] principals = [.. input.Texts("principals").Distinct().Select(principal => JsonValue.Create(principal))];
        return PolicyStore.Set(session, groupId, new ResourcePolicy(service.NewId(), new JsonArray(principals)));
    }
}
