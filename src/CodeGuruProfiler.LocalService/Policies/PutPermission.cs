using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Policies;

/// <summary>Gives a group's agents permissions. The principals given are all there are then, as CloudFormation relies on.</summary>
internal sealed class PutPermission(ServiceContext service) : Operation
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        if (input.Texts("principals").FirstOrDefault(principal => principal.Contains('*', StringComparison.Ordinal)) is { } wildcard)
        {
            Throw.Invalid($"The principal '{wildcard}' has a wildcard, which is not supported.");
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
