using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>Returns the description of a group.</summary>
internal sealed class DescribeProfilingGroupOperation(ServiceContext service) : Operation("DescribeProfilingGroup")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        ProfilingGroup group = await service.Database.ReadAsync(
            session => ProfilingGroupStore.Get(session, input.GroupName, service.Now),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(ProfilingGroupDescription.Write(service, group));
    }
}
