using System.Net;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests.AggregatedProfiles;

public sealed class ListProfileTimesTests
{
    private const string Range = "period=PT5M&startTime=2026-06-01T00:00:00Z&endTime=2026-06-02T00:00:00Z";
    private static readonly DateTimeOffset Noon = LocalService.Start;

    [Fact]
    public async Task ListProfileTimes_NoOrder_ReturnsTheNewestFirst()
    {
        await using LocalService service = await StartAsync();

        Assert.Equal(["12:20", "12:15", "12:10", "12:05", "12:00"], await ListAsync(service, Range));
    }

    [Theory]
    [InlineData("TimestampAscending", 2, "12:00,12:05,12:10,12:15,12:20")]
    [InlineData("TimestampDescending", 2, "12:20,12:15,12:10,12:05,12:00")]
    [InlineData("TimestampAscending", 5, "12:00,12:05,12:10,12:15,12:20")]
    [InlineData("TimestampDescending", 1, "12:20,12:15,12:10,12:05,12:00")]
    public async Task ListProfileTimes_InPages_ReturnsEachOnceAndInOrder(string order, int pageSize, string times)
    {
        await using LocalService service = await StartAsync();

        Assert.Equal(times.Split(','), await ListAsync(service, $"{Range}&orderBy={order}&maxResults={pageSize}"));
    }

    [Theory]
    [InlineData("startTime=2026-06-01T12:05:00Z&endTime=2026-06-01T12:15:00Z", "12:10,12:05")]
    [InlineData("startTime=2026-06-01T12:05:00.001Z&endTime=2026-06-01T12:15:00.001Z", "12:15,12:10")]
    [InlineData("startTime=2026-06-01T14:10:00%2B02:00&endTime=2026-06-01T14:11:00%2B02:00", "12:10")]
    public async Task ListProfileTimes_StartIsInAndEndIsOut(string range, string times)
    {
        await using LocalService service = await StartAsync();

        Assert.Equal(times.Split(','), await ListAsync(service, $"period=PT5M&{range}"));
    }

    [Theory]
    [InlineData("period=PT1H&startTime=2026-06-01T00:00:00Z&endTime=2026-06-02T00:00:00Z")]
    [InlineData("period=PT5M&startTime=2026-06-01T00:00:01Z&endTime=2026-06-02T00:00:00Z")]
    [InlineData("period=PT5M&startTime=2026-06-01T00:00:00Z&endTime=2026-06-02T00:00:00Z&orderBy=TimestampAscending")]
    public async Task ListProfileTimes_TokenOfAnotherQuery_IsRefused(string query)
    {
        await using LocalService service = await StartAsync();
        string token = (await service.GetAsync($"/profilingGroups/web/profileTimes?{Range}&maxResults=2")).Json["nextToken"]!.GetValue<string>();

        ServiceResponse response = await service.GetAsync($"/profilingGroups/web/profileTimes?{query}&nextToken={token}");

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Fact]
    public async Task ListProfileTimes_NewProfilesBetweenPages_AreNotRepeated()
    {
        await using LocalService service = await StartAsync();
        JsonObject first = (await service.GetAsync($"/profilingGroups/web/profileTimes?{Range}&maxResults=2")).Json;
        await service.PostProfileAsync("web", Noon.AddHours(1), "main 1");

        JsonObject second = (await service.GetAsync($"/profilingGroups/web/profileTimes?{Range}&maxResults=1&nextToken={first["nextToken"]}")).Json;

        Assert.Equal("2026-06-01T12:10:00Z", second["profileTimes"]![0]!["start"]!.GetValue<string>());
    }

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        for (int i = 0; i < 5; i++)
        {
            await service.PostProfileAsync("web", Noon.AddMinutes(5 * i), "main 1");
        }

        return service;
    }

    private static async Task<string[]> ListAsync(LocalService service, string query)
    {
        var times = new List<string>();
        string token = "";
        do
        {
            JsonObject page = (await service.GetAsync($"/profilingGroups/web/profileTimes?{query}{token}")).Json;
            times.AddRange(page["profileTimes"]!.AsArray().Select(time => time!["start"]!.GetValue<string>().Substring(11, 5)));
            token = page["nextToken"] is { } next ? $"&nextToken={next}" : "";
        }
        while (token.Length > 0);

        return [.. times];
    }
}
