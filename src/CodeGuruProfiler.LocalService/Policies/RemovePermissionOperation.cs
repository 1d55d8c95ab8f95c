using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Policies;

/// <summary>Revokes the permissions of a group's agents. A policy without statements remains, with a new revision.</summary>
internal sealed class RemovePermissionOperation(ServiceContext service) : Operation("RemovePermission")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        ResourcePolicy policy = await service.Database.WriteAsync(session => Remove(session, input), cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(policy.ToJson(ProfilingGroupArn.Of(service, input.GroupName)));
    }

    private ResourcePolicy Remove(DatabaseSession session, OperationInput input)
    {
        long groupId = ProfilingGroupStore.GetId(session, input.GroupName);
        PolicyStore.RequireRevision(PolicyStore.Get(session, groupId, input.GroupName), input.Text("revisionId"));
        return PolicyStore.Set(session, groupId, new ResourcePolicy(service.NewId(), []));
    }
}
