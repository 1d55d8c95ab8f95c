using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class UpdateProfilingGroupTests : OperationTests<UpdateProfilingGroupTests, UpdateProfilingGroupRequest, UpdateProfilingGroupResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["ConflictException", "InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, ProfilingGroupSample.Json);

    protected override UpdateProfilingGroupRequest MinimalRequest => new()
    {
        ProfilingGroupName = "web",
        AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = false },
    };

    protected override string MinimalText => """
        PUT /profilingGroups/web
        Content-Type: application/json

        {"agentOrchestrationConfig":{"profilingEnabled":false}}
        """;

    protected override UpdateProfilingGroupRequest FullRequest => new()
    {
        ProfilingGroupName = "a$b",
        AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = true },
    };

    protected override string FullText => """
        PUT /profilingGroups/a%24b
        Content-Type: application/json

        {"agentOrchestrationConfig":{"profilingEnabled":true}}
        """;

    protected override UpdateProfilingGroupResponse FullResponse => new() { ProfilingGroup = ProfilingGroupSample.Value };

    protected override UpdateProfilingGroupResponse EmptyResponse => new() { ProfilingGroup = new ProfilingGroupDescription() };

    protected override Task<UpdateProfilingGroupResponse> CallAsync(CodeGuruProfilerClient client, UpdateProfilingGroupRequest request)
        => client.UpdateProfilingGroupAsync(request);
}
