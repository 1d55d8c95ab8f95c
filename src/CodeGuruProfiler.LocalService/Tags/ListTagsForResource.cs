using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Tags;

internal sealed class ListTagsForResource(ServiceContext service) : Operation
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        string name = ProfilingGroupArn.GroupName(service, input.Text("resourceArn"));
        ProfilingGroup group = await service.Database.ReadAsync(
            session => ProfilingGroupStore.Get(session, name, service.Now),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(new JsonObject { ["tags"] = group.Tags.DeepClone() });
    }
}
