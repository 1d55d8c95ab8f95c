using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class DeleteProfilingGroupTests : OperationTests<DeleteProfilingGroupTests, DeleteProfilingGroupRequest, DeleteProfilingGroupResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["ConflictException", "InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Empty(204);

    protected override DeleteProfilingGroupRequest MinimalRequest => new() { ProfilingGroupName = "web" };

    protected override string MinimalText => "DELETE /profilingGroups/web";

    protected override DeleteProfilingGroupRequest FullRequest => new() { ProfilingGroupName = "A-Za-z0-9-._~!" };

    protected override string FullText => "DELETE /profilingGroups/A-Za-z0-9-._~%21";

    protected override DeleteProfilingGroupResponse FullResponse => new();

    protected override DeleteProfilingGroupResponse EmptyResponse => new();

    protected override Task<DeleteProfilingGroupResponse> CallAsync(CodeGuruProfilerClient client, DeleteProfilingGroupRequest request)
        => client.DeleteProfilingGroupAsync(request);
}
