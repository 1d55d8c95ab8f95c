using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class RemovePermissionTests : OperationTests<RemovePermissionTests, RemovePermissionRequest, RemovePermissionResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["ConflictException", "InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, """{"revisionId":"0a1b2c3d-0000-4000-8000-00000000000f","policy":"{}"}""");

    protected override RemovePermissionRequest MinimalRequest => new()
    {
        ProfilingGroupName = "web",
        ActionGroup = ActionGroup.AgentPermissions,
        RevisionId = "0a1b2c3d-0000-4000-8000-00000000000e",
    };

    protected override string MinimalText
        => "DELETE /profilingGroups/web/policy/agentPermissions?revisionId=0a1b2c3d-0000-4000-8000-00000000000e";

    protected override RemovePermissionRequest FullRequest => new() { ProfilingGroupName = "a'b", ActionGroup = "c*d", RevisionId = "e f" };

    protected override string FullText => "DELETE /profilingGroups/a%27b/policy/c%2Ad?revisionId=e%20f";

    protected override RemovePermissionResponse FullResponse => new() { Policy = "{}", RevisionId = "0a1b2c3d-0000-4000-8000-00000000000f" };

    protected override RemovePermissionResponse EmptyResponse => new() { Policy = "", RevisionId = "" };

    protected override Task<RemovePermissionResponse> CallAsync(CodeGuruProfilerClient client, RemovePermissionRequest request)
        => client.RemovePermissionAsync(request);
}
