using System.Net;
using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Tests.Metrics;

public sealed class FrameMetricTests
{
    private const string Target = "/profilingGroups/web/frames/-/metrics";
    private const string OneHour = "?startTime=2026-06-01T11:00:00Z&endTime=2026-06-01T11:20:00Z";
    private static readonly DateTimeOffset Eleven = LocalService.Start.AddHours(-1);

    [Fact]
    public async Task BatchGetFrameMetricData_ReturnsTheShareOfEachStepAndTheMissingSteps()
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Eleven, "main;work 3", "main;work;work 1", "main;idle 4");
        await service.PostProfileAsync("web", Eleven.AddMinutes(10), "main;idle 4");

        JsonObject response = (await service.PostAsync(Target + OneHour, Metric("work"))).Json;

        Assert.Equal(
            """{"startTime":"2026-06-01T11:00:00Z","endTime":"2026-06-01T11:20:00Z","resolution":"PT5M","endTimes":[{"value":"2026-06-01T11:05:00Z"},{"value":"2026-06-01T11:15:00Z"}],"frameMetricData":[{"frameMetric":{"frameName":"work","type":"AggregatedRelativeTotalTime","threadStates":[]},"values":[0.5,0]}],"unprocessedEndTimes":{"NoAggregatedProfile":[{"value":"2026-06-01T11:10:00Z"},{"value":"2026-06-01T11:20:00Z"}]}}""",
            response.ToJsonString());
    }

    [Theory]
    [InlineData("\"RUNNABLE\"", 0.25)]
    [InlineData("\"WAITING\"", 1)]
    [InlineData("\"RUNNABLE\",\"WAITING\"", 0.4)]
    [InlineData("", 0.4)]
    [InlineData("\"BLOCKED\"", 0)]
    public async Task BatchGetFrameMetricData_CountsTheRequestedThreadStates(string states, double value)
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Eleven, "main;work 1 RUNNABLE", "main;other 3 RUNNABLE", "main;work 1 WAITING");

        JsonObject response = (await service.PostAsync($"{Target}?startTime=2026-06-01T11:00:00Z&period=PT5M", Metric("work", states))).Json;

        Assert.Equal(value, response["frameMetricData"]![0]!["values"]![0]!.GetValue<double>());
    }

    [Theory]
    [InlineData("PT5M", 0, "PT5M", 12)]
    [InlineData("PT1H", 0, "PT1H", 1)]
    [InlineData("P1D", 0, "P1D", 1)]
    [InlineData("PT5M", 20, "PT1H", 1)]
    [InlineData("PT5M", 100, "P1D", 1)]
    public async Task BatchGetFrameMetricData_ResolutionIsNotKept_FallsBackToTheNext(string target, int daysAgo, string resolution, int steps)
    {
        await using LocalService service = await StartAsync();
        service.Time.Advance(TimeSpan.FromDays(daysAgo));

        JsonObject response = (await service.PostAsync($"{Target}?startTime=2026-06-01T11:00:00Z&period=PT1H&targetResolution={target}", "{}")).Json;

        Assert.Equal(resolution, response["resolution"]!.GetValue<string>());
        Assert.Equal(steps, response["unprocessedEndTimes"]!["NoAggregatedProfile"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("", "2026-05-31T12:00:00Z")]
    [InlineData("?period=PT1H", "2026-06-01T11:00:00Z")]
    public async Task BatchGetFrameMetricData_NoTimes_EndsNow(string query, string start)
    {
        await using LocalService service = await StartAsync();

        JsonObject response = (await service.PostAsync(Target + query, "{}")).Json;

        Assert.Equal((start, "2026-06-01T12:00:00Z"), (response["startTime"]!.GetValue<string>(), response["endTime"]!.GetValue<string>()));
    }

    [Fact]
    public async Task BatchGetFrameMetricData_MoreThanADay_IsRefused()
    {
        await using LocalService service = await StartAsync();

        ServiceResponse response = await service.PostAsync($"{Target}?period=PT24H1S", "{}");

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Fact]
    public async Task BatchGetFrameMetricData_NestedFrames_EachHasItsShare()
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Eleven, "main;work;leaf 1", "main;leaf;work;leaf 2", "main 1", "leaf;main;work 4", "other 2");

        double[] values = await ValuesAsync(service, "main", "work", "leaf", "other", "none", "work");

        Assert.Equal([0.8, 0.7, 0.7, 0.2, 0, 0.7], values);
    }

    [Theory]
    [InlineData("main;work 3", "main;idle -1", 1)]
    [InlineData("main;work -3", "main;idle 1", 0)]
    [InlineData("work;work -3", "work 3", 1)]
    [InlineData("main;work 1", "main;work;idle -5", 1)]
    [InlineData("main;work -1", "main;idle -1", 0)]
    public async Task BatchGetFrameMetricData_NegativeCounts_AreIgnored(string stack, string other, double value)
    {
        await using LocalService service = await StartAsync();
        await service.PostProfileAsync("web", Eleven, stack, other);

        Assert.Equal([value], await ValuesAsync(service, "work"));
    }

    [Theory]
    [InlineData(868, 0, HttpStatusCode.OK)]
    [InlineData(869, 0, HttpStatusCode.BadRequest)]
    [InlineData(434, 2, HttpStatusCode.OK)]
    [InlineData(435, 2, HttpStatusCode.BadRequest)]
    public async Task BatchGetFrameMetricData_TooManyValues_IsRefused(int metrics, int states, HttpStatusCode status)
    {
        await using LocalService service = await StartAsync();
        string metric = $$"""{"frameName":"work","type":"AggregatedRelativeTotalTime","threadStates":[{{string.Join(',', Enumerable.Repeat("\"RUNNABLE\"", states))}}]}""";

        ServiceResponse response = await service.PostAsync(Target, $$"""{"frameMetrics":[{{string.Join(',', Enumerable.Repeat(metric, metrics))}}]}""");

        Assert.True(response.Status == status, response.Text);
        if (status != HttpStatusCode.OK)
        {
            response.IsError(status, "ValidationException");
            Assert.Contains("At most 250000 are returned", response.Message, StringComparison.Ordinal);
        }
    }

    private static async Task<double[]> ValuesAsync(LocalService service, params string[] frames)
    {
        string metrics = string.Join(',', frames.Select(frame => $$"""{"frameName":"{{frame}}","type":"AggregatedRelativeTotalTime","threadStates":[]}"""));
        ServiceResponse response = await service.PostAsync($"{Target}?startTime=2026-06-01T11:00:00Z&period=PT5M", $$"""{"frameMetrics":[{{metrics}}]}""");
        Assert.True(response.Status == HttpStatusCode.OK, response.Text);
        return [.. response.Json["frameMetricData"]!.AsArray().Select(metric => metric!["values"]![0]!.GetValue<double>())];
    }

    private static async Task<LocalService> StartAsync()
    {
        LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");
        return service;
    }

    private static string Metric(string frame, string states = "")
        => $$"""{"frameMetrics":[{"frameName":"{{frame}}","type":"AggregatedRelativeTotalTime","threadStates":[{{states}}]}]}""";
}
