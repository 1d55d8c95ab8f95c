using System.Text.Json.Nodes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Tests.Seeding;

public sealed class SeedTests
{
    private const string Recommendation = """
        {
          "startTime": "2026-06-01T00:00:00Z", "endTime": "2026-06-02T00:00:00Z",
          "allMatchesCount": 1, "allMatchesSum": 12.5, "topMatches": [{ "frameAddress": "main;slow" }],
          "pattern": { "id": "p", "name": "Slow code" }
        }
        """;

    [Fact]
    public async Task Seed_DataIsReturnedByOperations()
    {
        await using LocalService service = await LocalService.StartAsync();
        LocalProfilerServiceSeed seed = service.Service.Seed;

        await seed.AddProfilingGroupAsync("web", "AWSLambda", profilingEnabled: false, new Dictionary<string, string> { ["team"] = "orders" });
        await seed.AddAgentProfileAsync("web", new AgentProfile { Start = LocalService.Start, End = LocalService.Start.AddMinutes(5), CallTree = Profile.Tree("main 3") });
        await seed.AddRecommendationAsync("web", Recommendation);

        JsonObject group = (await service.GetAsync("/profilingGroups/web")).Json;
        Assert.Equal(("AWSLambda", "orders"), (group["computePlatform"]!.GetValue<string>(), group["tags"]!["team"]!.GetValue<string>()));
        Assert.Equal(["main 3"], Profile.Stacks((await service.GetProfileAsync("web", "period=PT1H")).CallTree));
        JsonObject found = (await service.GetAsync("/internal/profilingGroups/web/recommendations?startTime=2026-06-01T10:00:00Z&endTime=2026-06-01T14:00:00Z")).Json;
        Assert.Equal("Slow code", found["recommendations"]![0]!["pattern"]!["name"]!.GetValue<string>());
        JsonObject before = (await service.GetAsync("/internal/profilingGroups/web/recommendations?startTime=2026-05-31T10:00:00Z&endTime=2026-06-01T00:00:00Z")).Json;
        Assert.Empty(before["recommendations"]!.AsArray());
        JsonObject reports = (await service.GetAsync("/internal/findingsReports?dailyReportsOnly=true")).Json;
        Assert.Equal(1, reports["reportSummaries"]![0]!["totalNumberOfFindings"]!.GetValue<int>());
        Assert.DoesNotContain(service.Service.GetRequests(), request => request.Method == "POST");
    }

    [Fact]
    public async Task Seed_InvalidData_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        LocalProfilerServiceSeed seed = service.Service.Seed;
        await seed.AddProfilingGroupAsync("web");

        InvalidOperationException taken = await Assert.ThrowsAsync<InvalidOperationException>(() => seed.AddProfilingGroupAsync("web"));
        InvalidOperationException named = await Assert.ThrowsAsync<InvalidOperationException>(() => seed.AddProfilingGroupAsync("a b"));
        InvalidOperationException missing = await Assert.ThrowsAsync<InvalidOperationException>(() => seed.AddRecommendationAsync("web", "{}"));

        Assert.Equal("ConflictException: The profiling group 'web' already exists.", taken.Message);
        Assert.Equal(@"Value 'a b' at 'profilingGroupName' failed to satisfy constraint: Member must satisfy regular expression pattern: ^[\w-]+$", named.Message);
        Assert.Contains("Value null at 'pattern' failed to satisfy constraint: Member must not be null", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seed_TextIsNotUnicode_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        LocalProfilerServiceSeed seed = service.Service.Seed;
        await seed.AddProfilingGroupAsync("web");
        var profile = new AgentProfile { Start = LocalService.Start, End = LocalService.Start, CallTree = Profile.Tree("main 1") };

        foreach (Func<Task> add in new Func<Task>[]
        {
            () => seed.AddProfilingGroupAsync("\ud800"),
            () => seed.AddProfilingGroupAsync("api", tags: new Dictionary<string, string> { ["\ud800"] = "1" }),
            () => seed.AddProfilingGroupAsync("api", tags: new Dictionary<string, string> { ["a"] = "b\udfff\ud800" }),
            () => seed.AddAgentProfileAsync("\udc00", profile),
            () => seed.AddRecommendationAsync("web", Recommendation.Replace("Slow code", "\ud800", StringComparison.Ordinal)),
            () => seed.AddRecommendationAsync("web", Recommendation.Replace("Slow code", @"\ud800", StringComparison.Ordinal)),
            () => seed.AddRecommendationAsync("web", Recommendation.Replace("\"allMatchesCount\"", @"""unknown"":""\ud800"",""allMatchesCount""", StringComparison.Ordinal)),
        })
        {
            InvalidOperationException refused = await Assert.ThrowsAsync<InvalidOperationException>(add);
            Assert.True(
                refused.Message.Contains("not Unicode", StringComparison.Ordinal) || refused.Message.Contains("failed to satisfy constraint: Member must", StringComparison.Ordinal) || refused.Message.Contains("Map keys must satisfy", StringComparison.Ordinal),
                refused.Message);
        }

        await seed.AddProfilingGroupAsync("api", tags: new Dictionary<string, string> { ["a"] = "\U0001F600" });
        Assert.Equal("\U0001F600", (await service.GetAsync("/profilingGroups/api")).Json["tags"]!["a"]!.GetValue<string>());
    }

    [Fact]
    public async Task AddRecommendationAsync_RepeatedMember_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.Service.Seed.AddProfilingGroupAsync("web");

        await Assert.ThrowsAsync<InvalidOperationException>(() => service.Service.Seed.AddRecommendationAsync("web", """{"pattern":{},"pattern":{}}"""));
        await Assert.ThrowsAnyAsync<System.Text.Json.JsonException>(() => service.Service.Seed.AddRecommendationAsync("web", """{"pattern":"""));
    }
}
