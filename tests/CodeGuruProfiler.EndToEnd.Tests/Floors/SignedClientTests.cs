using System.Net;
using System.Text;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;
using CodeGuruProfiler.Floors.Clients;
using CodeGuruProfiler.Floors.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.EndToEnd.Tests.Floors;

/// <summary>The floor that this client is compared with does what it claims: it signs rightly, and it reads what there is.</summary>
public sealed class SignedClientTests
{
    private const string Group = "web-shop";
    // The floor signs with the machine's time, and the service keeps what is not too old.
    private static readonly DateTimeOffset Start = TimeProvider.System.GetUtcNow().AddMinutes(-5);
    private static readonly DateTimeOffset Day = new(Start.UtcDateTime.Date, TimeSpan.Zero);

    [Theory]
    [InlineData(null)]
    [InlineData("a-session")]
    public async Task Operations_OfTheFloor_AreAcceptedByTheServiceAndReadInFull(string? sessionToken)
    {
        await using LocalProfilerService service = await StartAsync(sessionToken);
        using SignedClient floor = CreateFloor(service, "local", sessionToken);

        await floor.PostAgentProfileAsync(Group, Sample.Profile(Start, "main", 3).ToArray(ProfileEncoding.Json), "application/json", Guid.NewGuid().ToString());
        AgentSettings configuration = await floor.ConfigureAgentAsync(
            Group, new ConfigureAgentBody { FleetInstanceId = "i-1", Metadata = new Dictionary<string, string> { ["ComputePlatform"] = "EC2" } });
        ProfilingGroup described = await floor.DescribeProfilingGroupAsync(Group);
        ProfilingGroupPage groups = await floor.ListProfilingGroupsAsync(100);
        ProfileTimePage times = await floor.ListProfileTimesAsync(Group, Day, Day.AddDays(1), "P1D", null);
        byte[] profile = await floor.GetProfileAsync(Group, "P1D", "application/json");

        Assert.True(configuration.ShouldProfile);
        Assert.Equal((Group, "Default", "checkout"), (described.Name, described.ComputePlatform, described.Tags!["team"]));
        Assert.NotNull(described.CreatedAt);
        Assert.NotNull(described.ProfilingStatus!.LatestAgentProfileReportedAt);
        Assert.Equal(described.Arn, Assert.Single(groups.ProfilingGroups!).Arn);
        Assert.Equal(Day, Assert.Single(times.ProfileTimes!).Start);
        Assert.Contains("main", Encoding.UTF8.GetString(profile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DescribeProfilingGroup_SignedWithAnotherSecret_IsRefused()
    {
        await using LocalProfilerService service = await StartAsync(null);
        using SignedClient floor = CreateFloor(service, "other", null);

        HttpRequestException error = await Assert.ThrowsAsync<HttpRequestException>(() => floor.DescribeProfilingGroupAsync(Group));

        Assert.Equal(HttpStatusCode.Forbidden, error.StatusCode);
    }

    private static SignedClient CreateFloor(LocalProfilerService service, string secretKey, string? sessionToken)
        => new(service.Url, "us-east-1", "local", secretKey, sessionToken);

    private static async Task<LocalProfilerService> StartAsync(string? sessionToken)
    {
        LocalProfilerService service = await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { SessionToken = sessionToken });
        CodeGuruProfilerClientOptions options = Clients.OptionsFor(service.Url);
        options.Credentials = service.Credentials;
        using var client = new CodeGuruProfilerClient(options);
        await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest
        {
            ProfilingGroupName = Group,
            Tags = new Dictionary<string, string> { ["team"] = "checkout" },
        });
        return service;
    }
}
