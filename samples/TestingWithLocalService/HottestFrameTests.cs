using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace TestingWithLocalService;

/// <summary>Three ways to test code that uses the client.</summary>
public class HottestFrameTests(LocalServiceFixture fixture) : IClassFixture<LocalServiceFixture>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // begin with-local-service
    [Fact]
    public async Task FindAsync_ProfileWasPosted_ReturnsItsHottestFrame()
    {
        const string Group = "shop";
        await fixture.Client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = Group }, Token);
        await fixture.Client.PostAgentProfileAsync(Group, ProfileWith("Shop.Price", TimeProvider.System.GetUtcNow()), cancellationToken: Token);

        string? frame = await new HottestFrame(fixture.Client).FindAsync(Group, Token);

        Assert.Equal("Shop.Price", frame);
    }

    // end with-local-service

    // begin with-stub
    [Fact]
    public async Task FindAsync_Stub_ReturnsItsHottestFrame()
    {
        using var client = new StubClient(ProfileWith("Shop.Save", DateTimeOffset.UnixEpoch));

        Assert.Equal("Shop.Save", await new HottestFrame(client).FindAsync("shop", Token));
    }

    private sealed class StubClient(AgentProfile profile) : CodeGuruProfilerClient
    {
        public override Task<GetProfileResponse> GetProfileAsync(GetProfileRequest request, CancellationToken cancellationToken = default)
            => Task.FromResult(new GetProfileResponse
            {
                ContentType = ProfileMediaTypes.Ion,
                Profile = AggregatedProfile.From(profile).ToArray(ProfileEncoding.Ion),
            });
    }

    // end with-stub

    // begin with-handler
    [Fact]
    public async Task FindAsync_NoSuchGroup_ReturnsNothing()
    {
        using var http = new HttpClient(new NotFoundHandler());
        using var client = new CodeGuruProfilerClient(
            new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = new BasicAWSCredentials("key", "secret") }, http);

        Assert.Null(await new HottestFrame(client).FindAsync("shop", Token));
    }

    private sealed class NotFoundHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound)
            {
                Headers = { { "x-amzn-ErrorType", "ResourceNotFoundException" } },
                Content = new StringContent("{\"message\":\"no such group\"}"),
            });
    }

    // end with-handler

    [Fact]
    public async Task Paged_PagesAtHand_AreEnumeratedWithoutAService()
    {
        // begin stub-paged
        var pages = new[]
        {
            new ListProfilingGroupsResponse { ProfilingGroupNames = ["a", "b"] },
            new ListProfilingGroupsResponse { ProfilingGroupNames = ["c"] },
        };
        var names = new Paged<ListProfilingGroupsResponse, string>(pages, page => page.ProfilingGroupNames);

        // end stub-paged
        Assert.Equal(["a", "b", "c"], await names.ToListAsync(Token));
    }

    private static AgentProfile ProfileWith(string hottest, DateTimeOffset end)
    {
        var builder = new CallTreeBuilder();
        builder.Add(["Shop.Main", hottest], 9);
        builder.Add(["Shop.Main", "Shop.Other"], 1);
        return new AgentProfile { Start = end.AddMinutes(-1), End = end, CallTree = builder.ToCallTree() };
    }
}
