using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class PostAgentProfileTests : OperationTests<PostAgentProfileTests, PostAgentProfileRequest, PostAgentProfileResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Empty(204);

    protected override PostAgentProfileRequest MinimalRequest => new()
    {
        ProfilingGroupName = "web",
        AgentProfile = """{"start":1}"""u8.ToArray(),
        ContentType = "application/json",
    };

    protected override string MinimalText => """
        POST /profilingGroups/web/agentProfile?profileToken=00000000-0000-4000-8000-000000000001
        Content-Type: application/json

        {"start":1}
        """;

    protected override PostAgentProfileRequest FullRequest => new()
    {
        ProfilingGroupName = "web",
        AgentProfile = new byte[] { 0xE0, 0x01, 0x00, 0xEA, 0x00, 0xFF },
        ContentType = "application/x-amzn-ion",
        ProfileToken = "mine",
    };

    // The bytes themselves: no base64, no JSON around them.
    protected override string FullText => """
        POST /profilingGroups/web/agentProfile?profileToken=mine
        Content-Type: application/x-amzn-ion

        E00100EA00FF
        """;

    protected override PostAgentProfileResponse FullResponse => new();

    protected override PostAgentProfileResponse EmptyResponse => new();

    protected override Task<PostAgentProfileResponse> CallAsync(CodeGuruProfilerClient client, PostAgentProfileRequest request)
        => client.PostAgentProfileAsync(request);
}
