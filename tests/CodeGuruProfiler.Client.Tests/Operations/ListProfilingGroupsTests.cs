using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class ListProfilingGroupsTests : OperationTests<ListProfilingGroupsTests, ListProfilingGroupsRequest, ListProfilingGroupsResponse>
{
    public override IReadOnlyList<string> Errors => ["InternalServerException", "ThrottlingException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(
        200, $$"""{"nextToken":"page-2","profilingGroupNames":["web","worker"],"profilingGroups":[{{ProfilingGroupSample.Json}},{"name":"worker"}]}""");

    protected override ListProfilingGroupsRequest MinimalRequest => new();

    protected override string MinimalText => "GET /profilingGroups";

    protected override ListProfilingGroupsRequest FullRequest => new() { NextToken = "page-1", MaxResults = 100, IncludeDescription = false };

    protected override string FullText => "GET /profilingGroups?nextToken=page-1&maxResults=100&includeDescription=false";

    protected override ListProfilingGroupsResponse FullResponse => new()
    {
        NextToken = "page-2",
        ProfilingGroupNames = ["web", "worker"],
        ProfilingGroups = [ProfilingGroupSample.Value, new ProfilingGroupDescription { Name = "worker" }],
    };

    protected override ListProfilingGroupsResponse EmptyResponse => new() { NextToken = null, ProfilingGroupNames = [], ProfilingGroups = [] };

    protected override Task<ListProfilingGroupsResponse> CallAsync(CodeGuruProfilerClient client, ListProfilingGroupsRequest request)
        => client.ListProfilingGroupsAsync(request);
}
