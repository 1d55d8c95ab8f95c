using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Tags;

/// <summary>Adds tags to a group.</summary>
internal sealed class TagResourceOperation(ServiceContext service) : Operation("TagResource")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        string name = ProfilingGroupArn.GroupName(service, input.Text("resourceArn"));
        await service.Database.WriteAsync(
            session => TagStore.Set(session, ProfilingGroupStore.GetId(session, name), input.FindObject("tags") ?? []),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Empty;
    }
}
