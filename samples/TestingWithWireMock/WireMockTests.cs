using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace TestingWithWireMock;

// begin wiremock
public sealed class WireMockTests : IDisposable
{
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly CodeGuruProfilerClient _client;

    public WireMockTests()
        => _client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = new Uri(_server.Url!),
            Credentials = new BasicAWSCredentials("key", "secret"),
            MaxAttempts = 1, // a stubbed error is final, so no test waits for a retry
        });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task DescribeProfilingGroup_IsThrottled()
    {
        _server.Given(Request.Create().WithPath("/profilingGroups/web-shop").UsingGet())
            .RespondWith(Response.Create()
                .WithStatusCode(429)
                .WithHeader("x-amzn-ErrorType", "ThrottlingException")
                .WithBody("""{"message":"slow down"}"""));

        ThrottlingException exception = await Assert.ThrowsAsync<ThrottlingException>(
            () => _client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web-shop" }, Token));

        Assert.Contains("slow down", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetProfile_ReturnsTheProfile()
    {
        _server.Given(Request.Create().WithPath("/profilingGroups/web-shop/profile").WithParam("period", "PT1H").UsingGet())
            .RespondWith(Response.Create()
                .WithHeader("Content-Type", "application/json")
                .WithBody("""{"callgraph":{"children":{"Shop.Main":{"counts":{"WALL_TIME":9}}}},"start":1764000000000,"end":1764003600000}"""));

        AggregatedProfile profile = await _client.GetAggregatedProfileAsync(
            new GetProfileRequest { ProfilingGroupName = "web-shop", Period = "PT1H" }, cancellationToken: Token);

        Assert.Equal("Shop.Main", profile.CallTree.HottestFrames(top: 1)[0].Frame);
        Assert.Contains("Authorization", Assert.Single(_server.LogEntries).RequestMessage!.Headers!.Keys);
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }
}

// end wiremock
