using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Policies;

/// <summary>Returns the policy of a group.</summary>
internal sealed class GetPolicyOperation(ServiceContext service) : Operation("GetPolicy")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        ResourcePolicy policy = await service.Database.ReadAsync(
            session => PolicyStore.Get(session, ProfilingGroupStore.GetId(session, input.GroupName), input.GroupName),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(policy.ToJson(ProfilingGroupArn.Of(service, input.GroupName)));
    }
}
