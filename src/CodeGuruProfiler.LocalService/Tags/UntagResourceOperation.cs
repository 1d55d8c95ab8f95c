using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Tags;

/// <summary>Removes tags from a group.</summary>
internal sealed class UntagResourceOperation(ServiceContext service) : Operation("UntagResource")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        string name = ProfilingGroupArn.GroupName(service, input.Text("resourceArn"));
        await service.Database.WriteAsync(
            session => TagStore.Remove(session, ProfilingGroupStore.GetId(session, name), input.Texts("tagKeys")),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Empty;
    }
}
