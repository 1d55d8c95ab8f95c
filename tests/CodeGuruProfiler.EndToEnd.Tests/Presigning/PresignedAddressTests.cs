using System.Net;
using System.Text.Json.Nodes;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.EndToEnd.Tests.Presigning;

/// <summary>Addresses that our client signs, fetched by who has no keys.</summary>
public sealed class PresignedAddressTests : IDisposable
{
    private readonly HttpClient _http = new();

    [Fact]
    public async Task Address_OfEachReadingOperation_IsFetched()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        DateTimeOffset now = service.Time.GetUtcNow();
        await service.PostAsync("web", now);
        await service.Client.PutPermissionAsync(new PutPermissionRequest
        {
            ProfilingGroupName = "web",
            ActionGroup = ActionGroup.AgentPermissions,
            Principals = ["arn:aws:iam::123456789012:role/agents"],
        });
        TimeSpan minute = TimeSpan.FromMinutes(1);
        Uri[] addresses =
        [
            await service.Client.PresignAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web" }, minute),
            await service.Client.PresignAsync(new GetFindingsReportAccountSummaryRequest(), minute),
            await service.Client.PresignAsync(new GetNotificationConfigurationRequest { ProfilingGroupName = "web" }, minute),
            await service.Client.PresignAsync(new GetPolicyRequest { ProfilingGroupName = "web" }, minute),
            await service.Client.PresignAsync(new GetProfileRequest { ProfilingGroupName = "web", Period = "PT5M" }, minute),
            await service.Client.PresignAsync(new GetRecommendationsRequest { ProfilingGroupName = "web", StartTime = now, EndTime = now.AddHours(1) }, minute),
            await service.Client.PresignAsync(new ListFindingsReportsRequest { ProfilingGroupName = "web", StartTime = now, EndTime = now.AddHours(1) }, minute),
            await service.Client.PresignAsync(new ListProfileTimesRequest { ProfilingGroupName = "web", StartTime = now, EndTime = now.AddHours(1), Period = AggregationPeriod.PT5M }, minute),
            await service.Client.PresignAsync(new ListProfilingGroupsRequest { IncludeDescription = true }, minute),
            await service.Client.PresignAsync(new ListTagsForResourceRequest { ResourceArn = "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web" }, minute),
        ];

        foreach (Uri address in addresses)
        {
            using HttpResponseMessage response = await _http.GetAsync(address);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address.AbsolutePath}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    [Fact]
    public async Task Address_OfAProfile_IsFetchedAsTheProfile()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        await service.PostAsync("web", service.Time.GetUtcNow(), "main;serve", 3);

        Uri address = await service.Client.PresignAsync(new GetProfileRequest { ProfilingGroupName = "web", Period = "PT5M" }, TimeSpan.FromMinutes(1));
        AggregatedProfile profile = AggregatedProfile.Parse(await _http.GetByteArrayAsync(address));

        Assert.Equal(3, profile.CallTree.Root.Total);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.OK)]
    [InlineData(60, HttpStatusCode.OK)]
    [InlineData(61, HttpStatusCode.BadRequest)]
    public async Task Address_AsTimePasses_Expires(int seconds, HttpStatusCode status)
    {
        await using RunningService service = await RunningService.StartAsync();
        Uri address = await service.Client.PresignAsync(new ListProfilingGroupsRequest(), TimeSpan.FromMinutes(1));

        service.Time.Advance(TimeSpan.FromSeconds(seconds));
        using HttpResponseMessage response = await _http.GetAsync(address);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("maxResults=1", "maxResults=1000")]
    [InlineData("X-Amz-Expires=60", "X-Amz-Expires=600")]
    [InlineData("/profilingGroups?", "/internal/findingsReports?")]
    [InlineData("us-east-1", "us-west-2")]
    public async Task Address_Changed_IsRefused(string part, string changed)
    {
        await using RunningService service = await RunningService.StartAsync();
        Uri address = await service.Client.PresignAsync(new ListProfilingGroupsRequest { MaxResults = 1 }, TimeSpan.FromMinutes(1));
        Assert.Contains(part, address.AbsoluteUri, StringComparison.Ordinal);

        using HttpResponseMessage response = await _http.GetAsync(address.AbsoluteUri.Replace(part, changed, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("InvalidSignatureException", response.Headers.GetValues("X-Amzn-ErrorType"));
    }

    [Fact]
    public async Task Address_WithASessionToken_IsFetched()
    {
        await using RunningService service = await RunningService.StartAsync(options => options.SessionToken = "a+token/with=signs");
        await service.CreateGroupAsync("web");

        Uri address = await service.Client.PresignAsync(new ListProfilingGroupsRequest(), TimeSpan.FromMinutes(1));
        JsonNode? page = JsonNode.Parse(await _http.GetStringAsync(address));

        Assert.Equal("web", page!["profilingGroupNames"]![0]!.GetValue<string>());
    }

    public void Dispose() => _http.Dispose();
}
