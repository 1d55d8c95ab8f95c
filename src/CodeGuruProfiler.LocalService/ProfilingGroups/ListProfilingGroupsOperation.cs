using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Paging;
using CodeGuruProfiler.LocalService.Requests;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>Lists groups in the order of their creation, because a name does not fit into the 64 characters of a page token.</summary>
internal sealed class ListProfilingGroupsOperation(ServiceContext service) : Operation("ListProfilingGroups")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        PageQuery query = PageQuery.Create(this, input, service.Database.Id);
        long after = PageTokens.Read(query) ?? 0;
        List<ProfilingGroup> groups = await service.Database.ReadAsync(
            session => ProfilingGroupStore.ListAfter(session, after, query.PageSize + 1, service.Now),
            cancellationToken).ConfigureAwait(false);

        Page<ProfilingGroup> page = Page<ProfilingGroup>.Create(query, groups, group => group.Id);
        if (input.FindFlag("includeDescription") != true)
        {
            return OperationOutput.Json(page.ToJson("profilingGroupNames", group => group.Name));
        }

        JsonObject body = page.ToJson("profilingGroups", group => ProfilingGroupDescription.Write(service, group));
        // The model requires the names, and the API reference omits them here. An empty list satisfies both.
        body["profilingGroupNames"] = new JsonArray();
        return OperationOutput.Json(body);
    }
}
