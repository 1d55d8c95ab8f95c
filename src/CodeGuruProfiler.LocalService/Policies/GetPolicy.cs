using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Policies;

internal sealed class GetPolicy(ServiceContext service) : Operation
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        ResourcePolicy policy = await service.Database.ReadAsync(
            session => PolicyStore.Get(session, ProfilingGroupStore.GetId(session, input.GroupName), input.GroupName),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(policy.ToJson(ProfilingGroupArn.Of(service, input.GroupName)));
    }
}
