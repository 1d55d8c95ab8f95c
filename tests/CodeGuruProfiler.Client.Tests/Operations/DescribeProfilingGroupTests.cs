using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class DescribeProfilingGroupTests
    : OperationTests<DescribeProfilingGroupTests, DescribeProfilingGroupRequest, DescribeProfilingGroupResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    // The body is the group itself: no member is called "profilingGroup" on the wire.
    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, ProfilingGroupSample.Json);

    protected override DescribeProfilingGroupRequest MinimalRequest => new() { ProfilingGroupName = "web" };

    protected override string MinimalText => "GET /profilingGroups/web";

    protected override DescribeProfilingGroupRequest FullRequest => new() { ProfilingGroupName = "a b/../?x=1#%41+漢" };

    protected override string FullText => "GET /profilingGroups/a%20b%2F..%2F%3Fx%3D1%23%2541%2B%E6%BC%A2";

    protected override DescribeProfilingGroupResponse FullResponse => new() { ProfilingGroup = ProfilingGroupSample.Value };

    protected override DescribeProfilingGroupResponse EmptyResponse => new() { ProfilingGroup = new ProfilingGroupDescription() };

    protected override Task<DescribeProfilingGroupResponse> CallAsync(CodeGuruProfilerClient client, DescribeProfilingGroupRequest request)
        => client.DescribeProfilingGroupAsync(request);
}
