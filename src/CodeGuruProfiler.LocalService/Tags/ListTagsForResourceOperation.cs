using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.Tags;

/// <summary>Lists the tags of a group.</summary>
internal sealed class ListTagsForResourceOperation(ServiceContext service) : Operation("ListTagsForResource")
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
