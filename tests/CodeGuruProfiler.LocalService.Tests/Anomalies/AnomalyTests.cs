using System.Net;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests.Anomalies;

public sealed class AnomalyTests
{
    private const string Recommendations = "/internal/profilingGroups/web/recommendations?startTime=2026-06-01T00:00:00Z&endTime=2026-06-02T00:00:00Z";

    [Fact]
    public async Task GetRecommendations_FrameRisesAndFalls_ReturnsStartAndEnd()
    {
        await using LocalService service = await StartAsync(hour => hour is 14 or 15 ? 60 : 10 + (hour % 2));

        JsonNode anomaly = Assert.Single((await service.GetAsync(Recommendations)).Json["anomalies"]!.AsArray())!;

        Assert.Equal("save", anomaly["metric"]!["frameName"]!.GetValue<string>());
        Assert.Equal("""["WALL_TIME"]""", anomaly["metric"]!["threadStates"]!.ToJsonString());
        JsonNode instance = Assert.Single(anomaly["instances"]!.AsArray())!;
        Assert.Equal(("2026-06-01T14:00:00Z", "2026-06-01T16:00:00Z"), (instance["startTime"]!.GetValue<string>(), instance["endTime"]!.GetValue<string>()));
        Assert.StartsWith("save took 60.0", anomaly["reason"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetRecommendations_FrameIsStillHigh_HasNoEnd()
    {
        await using LocalService service = await StartAsync(hour => hour >= 18 ? 60 : 10);

        JsonNode anomaly = Assert.Single((await service.GetAsync(Recommendations)).Json["anomalies"]!.AsArray())!;

        Assert.Null(anomaly["instances"]![0]!["endTime"]);
    }

    [Fact]
    public async Task GetRecommendations_FrameIsSteady_ReturnsNothing()
    {
        await using LocalService service = await StartAsync(hour => 10 + (hour % 5));

        Assert.Empty((await service.GetAsync(Recommendations)).Json["anomalies"]!.AsArray());
    }

    [Fact]
    public async Task GetRecommendations_FrameFluctuatesAsUsual_ReturnsNothing()
    {
        await using LocalService service = await StartAsync(hour => 20 + (10 * ((hour % 4) switch { 0 => -1, 2 => 1, _ => 0 })));

        Assert.Empty((await service.GetAsync(Recommendations)).Json["anomalies"]!.AsArray());
    }

    [Fact]
    public async Task SubmitFeedback_IsShownOnTheAnomaly()
    {
        await using LocalService service = await StartAsync(hour => hour == 14 ? 60 : 10);
        string id = IdOf(await service.GetAsync(Recommendations));

        ServiceResponse submitted = await service.PostAsync($"/internal/profilingGroups/web/anomalies/{id}/feedback", """{"type":"Negative","comment":"A deployment."}""");

        Assert.Equal(HttpStatusCode.NoContent, submitted.Status);
        ServiceResponse after = await service.GetAsync(Recommendations);
        Assert.Equal(id, IdOf(after));
        Assert.Equal("Negative", after.Json["anomalies"]![0]!["instances"]![0]!["userFeedback"]!["type"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", "Positive", HttpStatusCode.NotFound, "ResourceNotFoundException")]
    [InlineData("not-an-id", "Positive", HttpStatusCode.BadRequest, "ValidationException")]
    [InlineData("00000000-0000-0000-0000-000000000000", "Neutral", HttpStatusCode.BadRequest, "ValidationException")]
    public async Task SubmitFeedback_InvalidInput_IsRefused(string id, string type, HttpStatusCode status, string code)
    {
        await using LocalService service = await StartAsync(_ => 1);

        ServiceResponse response = await service.PostAsync($"/internal/profilingGroups/web/anomalies/{id}/feedback", $$"""{"type":"{{type}}"}""");

        response.IsError(status, code);
    }

    // Twenty hours of 1 June, with the given number of samples of save among a hundred per hour.
    private static async Task<LocalService> StartAsync(Func<int, int> save)
    {
        LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        for (int hour = 0; hour < 20; hour++)
        {
            await service.PostProfileAsync("web", LocalService.Start.AddHours(hour - 12), $"main;save {save(hour)}", $"main {100 - save(hour)}");
        }

        return service;
    }

    private static string IdOf(ServiceResponse response) => response.Json["anomalies"]![0]!["instances"]![0]!["id"]!.GetValue<string>();
}
