using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class GetPolicyTests : OperationTests<GetPolicyTests, GetPolicyRequest, GetPolicyResponse>
{
    public override IReadOnlyList<string> Errors => ["InternalServerException", "ResourceNotFoundException", "ThrottlingException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, """
        {"policy":"{\"Version\":\"2012-10-17\",\"Statement\":[]}","revisionId":"0a1b2c3d-0000-4000-8000-00000000000c"}
        """);

    protected override GetPolicyRequest MinimalRequest => new() { ProfilingGroupName = "web" };

    protected override string MinimalText => "GET /profilingGroups/web/policy";

    protected override GetPolicyRequest FullRequest => new() { ProfilingGroupName = "a,b;c" };

    protected override string FullText => "GET /profilingGroups/a%2Cb%3Bc/policy";

    protected override GetPolicyResponse FullResponse => new()
    {
        Policy = """{"Version":"2012-10-17","Statement":[]}""",
        RevisionId = "0a1b2c3d-0000-4000-8000-00000000000c",
    };

    protected override GetPolicyResponse EmptyResponse => new() { Policy = "", RevisionId = "" };

    protected override Task<GetPolicyResponse> CallAsync(CodeGuruProfilerClient client, GetPolicyRequest request) => client.GetPolicyAsync(request);
}
