using System.Net;
using System.Text.Json.Nodes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tests.Agents;

public sealed class AgentTests
{
    private static readonly DateTimeOffset Noon = LocalService.Start;

    [Fact]
    public async Task ConfigureAgent_ReturnsTheObservedDefaultsAndRecordsTheAgent()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        service.Time.Advance(TimeSpan.FromSeconds(7));

        ServiceResponse response = await service.PostAsync("/profilingGroups/web/configureAgent", """{"fleetInstanceId":"i-1","metadata":{"ComputePlatform":"AWSLambda"}}""");

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {
                  "agentParameters": {
                    "SamplingIntervalInMilliseconds": "1000",
                    "ReportingIntervalInMilliseconds": "300000",
                    "MinimumTimeForReportingInMilliseconds": "60000",
                    "MaxStackDepth": "1000",
                    "MemoryUsageLimitPercent": "10"
                  },
                  "periodInSeconds": 300,
                  "shouldProfile": true
                }
                """),
            response.Json));
        Assert.Equal("2026-06-01T12:00:07Z", await StatusAsync(service, "latestAgentOrchestratedAt"));
    }

    [Fact]
    public async Task ConfigureAgent_ProfilingIsOff_ReturnsIt()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PutAsync("/profilingGroups/web", """{"agentOrchestrationConfig":{"profilingEnabled":false}}""");

        ServiceResponse response = await service.PostAsync("/profilingGroups/web/configureAgent", "{}");

        Assert.False(response.Json["shouldProfile"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("2026-06-02T12:00:00Z", "2026-06-02T12:00:00Z", true)]
    [InlineData("2026-06-02T12:00:01Z", "2026-06-02T12:00:01Z", false)]
    [InlineData("2026-06-01T12:00:00Z", "2026-06-02T12:00:01Z", false)]
    [InlineData("9998-01-01T00:00:00Z", "9998-01-01T00:05:00Z", false)]
    [InlineData("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", false)]
    public async Task PostAgentProfile_MoreThanADayAhead_IsRefused(string start, string end, bool isTaken)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Noon, "main 1");
        byte[] profile = new AgentProfile { Start = DateTimeOffset.Parse(start, null), End = DateTimeOffset.Parse(end, null), CallTree = Profile.Tree("ahead 1") }
            .ToArray(ProfileEncoding.Json);

        ServiceResponse response = await service.PostProfileAsync("web", profile);

        if (isTaken)
        {
            Assert.True(response.Status == HttpStatusCode.NoContent, response.Text);
            return;
        }

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Equal(["main 1"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT5M")).CallTree));
    }

    [Fact]
    public async Task ConfigureAgent_NoGroup_IsNotFound()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.PostAsync("/profilingGroups/web/configureAgent", "{}");

        response.IsError(HttpStatusCode.NotFound, "ResourceNotFoundException");
    }

    [Fact]
    public async Task PostAgentProfile_ReturnsNothingAndUpdatesTheGroup()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse response = await service.PostProfileAsync("web", Noon.AddMinutes(-7), "main 1");

        Assert.Equal((HttpStatusCode.NoContent, 0), (response.Status, response.Body.Length));
        Assert.Equal("2026-06-01T12:00:00Z", await StatusAsync(service, "latestAgentProfileReportedAt"));
        JsonObject description = (await service.GetAsync("/profilingGroups/web")).Json;
        Assert.Equal("""{"period":"PT5M","start":"2026-06-01T11:50:00Z"}""", description["profilingStatus"]!["latestAggregatedProfile"]!.ToJsonString());
    }

    [Fact]
    public async Task PostAgentProfile_SameTokenTwice_CountsOnce()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        byte[] profile = Profile.Agent(Noon, "main 1");

        ServiceResponse first = await service.PostProfileAsync("web", profile, query: "?profileToken=a");
        ServiceResponse second = await service.PostProfileAsync("web", profile, query: "?profileToken=a");
        ServiceResponse third = await service.PostProfileAsync("web", profile, query: "?profileToken=b");

        Assert.All([first, second, third], response => Assert.Equal(HttpStatusCode.NoContent, response.Status));
        AggregatedProfile stored = await service.GetProfileAsync("web", "period=PT5M");
        Assert.Equal(["main 2"], Profile.Stacks(stored.CallTree));
    }

    [Fact]
    public async Task PostAgentProfile_SameTokenAndAnotherProfile_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostProfileAsync("web", Profile.Agent(Noon, "main 1"), query: "?profileToken=a");

        ServiceResponse response = await service.PostProfileAsync("web", Profile.Agent(Noon, "main 2"), query: "?profileToken=a");

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Theory]
    [InlineData("{", "application/json", "ValidationException")]
    [InlineData("<xml/>", "application/json", "ValidationException")]
    [InlineData("{}", "application/json", "ValidationException")]
    [InlineData("""{"start":1,"callgraph":{}}""", "application/json", "ValidationException")]
    [InlineData("""{"start":2000,"end":1000,"callgraph":{}}""", "application/json", "ValidationException")]
    [InlineData("""{"start":253402214400000,"end":253402214400001,"callgraph":{}}""", "application/json", "ValidationException")]
    [InlineData("""{"start":1000,"end":2000,"callgraph":{}}""", "text/plain", "MalformedHttpRequestException")]
    [InlineData("", "application/json", "ValidationException")]
    public async Task PostAgentProfile_NotAProfile_IsRefused(string body, string contentType, string code)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse response = await service.PostProfileAsync("web", System.Text.Encoding.UTF8.GetBytes(body), contentType);

        response.IsError(HttpStatusCode.BadRequest, code);
    }

    private static async Task<string> StatusAsync(LocalService service, string member)
        => (await service.GetAsync("/profilingGroups/web")).Json["profilingStatus"]![member]!.GetValue<string>();
}
