using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class PutPermissionTests : OperationTests<PutPermissionTests, PutPermissionRequest, PutPermissionResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["ConflictException", "InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, """{"policy":"{}","revisionId":"0a1b2c3d-0000-4000-8000-00000000000f"}""");

    protected override PutPermissionRequest MinimalRequest => new()
    {
        ProfilingGroupName = "web",
        ActionGroup = ActionGroup.AgentPermissions,
        Principals = ["arn:aws:iam::123456789012:role/agent"],
    };

    protected override string MinimalText => """
        PUT /profilingGroups/web/policy/agentPermissions
        Content-Type: application/json

        {"principals":["arn:aws:iam::123456789012:role/agent"]}
        """;

    protected override PutPermissionRequest FullRequest => new()
    {
        ProfilingGroupName = "a(b)",
        ActionGroup = "of/the future",
        Principals = ["arn:aws:iam::123456789012:role/b", "arn:aws:iam::123456789012:role/a"],
        RevisionId = "0a1b2c3d-0000-4000-8000-00000000000e",
    };

    protected override string FullText => """
        PUT /profilingGroups/a%28b%29/policy/of%2Fthe%20future
        Content-Type: application/json

        {"principals":["arn:aws:iam::123456789012:role/b","arn:aws:iam::123456789012:role/a"],"revisionId":"0a1b2c3d-0000-4000-8000-00000000000e"}
        """;

    protected override PutPermissionResponse FullResponse => new() { Policy = "{}", RevisionId = "0a1b2c3d-0000-4000-8000-00000000000f" };

    protected override PutPermissionResponse EmptyResponse => new() { Policy = "", RevisionId = "" };

    protected override Task<PutPermissionResponse> CallAsync(CodeGuruProfilerClient client, PutPermissionRequest request)
        => client.PutPermissionAsync(request);
}
