using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class ConfigureAgentTests : OperationTests<ConfigureAgentTests, ConfigureAgentRequest, ConfigureAgentResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    // The body is the configuration itself: no member is called "configuration" on the wire.
    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, """
        {
          "agentParameters": { "MaxStackDepth": "1000", "SamplingIntervalInMilliseconds": "100", "OfTheFuture": "x" },
          "periodInSeconds": 300,
          "shouldProfile": true
        }
        """);

    protected override ConfigureAgentRequest MinimalRequest => new() { ProfilingGroupName = "web" };

    protected override string MinimalText => """
        POST /profilingGroups/web/configureAgent
        Content-Type: application/json

        {}
        """;

    protected override ConfigureAgentRequest FullRequest => new()
    {
        ProfilingGroupName = "web",
        FleetInstanceId = "i-0123456789abcdef0",
        Metadata = new Dictionary<MetadataField, string>
        {
            [MetadataField.ComputePlatform] = "AWSLambda",
            [MetadataField.LambdaMemoryLimitInMB] = "128",
            ["OfTheFuture"] = "",
        },
    };

    protected override string FullText => """
        POST /profilingGroups/web/configureAgent
        Content-Type: application/json

        {"fleetInstanceId":"i-0123456789abcdef0","metadata":{"ComputePlatform":"AWSLambda","LambdaMemoryLimitInMB":"128","OfTheFuture":""}}
        """;

    protected override ConfigureAgentResponse FullResponse => new()
    {
        Configuration = new AgentConfiguration
        {
            AgentParameters = new Dictionary<AgentParameterField, string>
            {
                [AgentParameterField.MaxStackDepth] = "1000",
                [AgentParameterField.SamplingIntervalInMilliseconds] = "100",
                ["OfTheFuture"] = "x",
            },
            PeriodInSeconds = 300,
            ShouldProfile = true,
        },
    };

    protected override ConfigureAgentResponse EmptyResponse => new()
    {
        Configuration = new AgentConfiguration { PeriodInSeconds = 0, ShouldProfile = false },
    };

    protected override Task<ConfigureAgentResponse> CallAsync(CodeGuruProfilerClient client, ConfigureAgentRequest request)
        => client.ConfigureAgentAsync(request);
}
