using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class CreateProfilingGroupTests : OperationTests<CreateProfilingGroupTests, CreateProfilingGroupRequest, CreateProfilingGroupResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["ConflictException", "InternalServerException", "ServiceQuotaExceededException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(201, ProfilingGroupSample.Json);

    protected override CreateProfilingGroupRequest MinimalRequest => new() { ProfilingGroupName = "web" };

    protected override string MinimalText => """
        POST /profilingGroups?clientToken=00000000-0000-4000-8000-000000000001
        Content-Type: application/json

        {"profilingGroupName":"web"}
        """;

    protected override CreateProfilingGroupRequest FullRequest => new()
    {
        ProfilingGroupName = "web",
        ClientToken = "mine+1",
        ComputePlatform = ComputePlatform.AWSLambda,
        AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = false },
        Tags = new Dictionary<string, string> { ["team"] = "orders & more", ["clé"] = "" },
    };

    protected override string FullText => """
        POST /profilingGroups?clientToken=mine%2B1
        Content-Type: application/json

        {"profilingGroupName":"web","computePlatform":"AWSLambda","agentOrchestrationConfig":{"profilingEnabled":false},"tags":{"team":"orders & more","clé":""}}
        """;

    protected override CreateProfilingGroupResponse FullResponse => new() { ProfilingGroup = ProfilingGroupSample.Value };

    protected override CreateProfilingGroupResponse EmptyResponse => new() { ProfilingGroup = new ProfilingGroupDescription() };

    protected override Task<CreateProfilingGroupResponse> CallAsync(CodeGuruProfilerClient client, CreateProfilingGroupRequest request)
        => client.CreateProfilingGroupAsync(request);
}
