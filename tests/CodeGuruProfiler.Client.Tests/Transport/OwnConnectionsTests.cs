using Amazon.Runtime;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>A client that is given no HttpClient has none: it sends through its own handler.</summary>
public class OwnConnectionsTests
{
    [Fact]
    public async Task Calls_OneAfterTheOther_ShareAConnection()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        using CodeGuruProfilerClient client = Client(server);

        ListTagsForResourceResponse response = await GetAsync(client);
        await GetAsync(client);

        Assert.Equal("orders", response.Tags["team"]);
        Assert.Equal([1, 1], server.Requests.Select(request => request.Connection));
    }

    [Fact]
    public async Task Call_ResponseIsCutOff_IsRetried()
    {
        await using var server = ScriptedServer.Start("http", Lies.Get("short Content-Length"), Answers.Ok);
        using CodeGuruProfilerClient client = Client(server);

        Assert.Equal(2, (await GetAsync(client)).ResponseMetadata.Attempts);
    }

    [Fact]
    public async Task Call_PeerEndsWithoutAResponse_IsSentMaxAttemptsTimes()
    {
        await using var server = ScriptedServer.Start("http", Answers.Close);
        using CodeGuruProfilerClient client = Client(server);

        await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => GetAsync(client));

        Assert.Equal(3, server.Requests.Length);
    }

    [Fact]
    public async Task Call_CancelledWhileItWaits_EndsWithTheCallersToken()
    {
        await using var server = ScriptedServer.Start("http", Answers.Stall);
        using CodeGuruProfilerClient client = Client(server);
        using var cancellation = new CancellationTokenSource();

        Task call = GetAsync(client, cancellation.Token);
        await server.NextRequestAsync();
        await cancellation.CancelAsync();

        var failure = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, failure.CancellationToken);
    }

    // A timer that one call leaves is the next call's: the first caller's token must not reach it there.
    [Fact]
    public async Task Token_CancelledAfterItsCall_DoesNotEndTheNext()
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start("http", Answers.Ok, ((Answer)(connection => gate.PassAsync(connection.Stopped))).Then(Answers.Ok));
        using CodeGuruProfilerClient client = Client(server);
        using var first = new CancellationTokenSource();
        await GetAsync(client, first.Token);

        Task second = GetAsync(client);
        await gate.Reached;
        await first.CancelAsync();
        gate.Open();

        await second;
    }

    [Fact]
    public async Task Dispose_CallIsUnderWay_ItEndsAndNoOtherBegins()
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start("http", ((Answer)(connection => gate.PassAsync(connection.Stopped))).Then(Answers.Ok));
        CodeGuruProfilerClient client = Client(server);

        Task<ListTagsForResourceResponse> call = GetAsync(client);
        await gate.Reached;
        client.Dispose();
        gate.Open();

        Assert.Equal("orders", (await call).Tags["team"]);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => GetAsync(client));
        Assert.Single(server.Requests);
    }

    private static CodeGuruProfilerClient Client(ScriptedServer server)
        => new(
            new CodeGuruProfilerClientOptions
            {
                Region = "us-east-1",
                ServiceUrl = server.Url,
                Credentials = new BasicAWSCredentials("AKIDEXAMPLE", TestSecrets.Key),
                LoggerFactory = SecretsWatch.Logs,
                ConnectTimeout = Timeout.InfiniteTimeSpan,
                AttemptTimeout = TimeSpan.FromHours(1),
                TotalTimeout = TimeSpan.FromHours(2),
            },
            httpClient: null,
            ClientSources.System with { Jitter = () => 0 },
            environment: null);

    private static Task<ListTagsForResourceResponse> GetAsync(CodeGuruProfilerClient client, CancellationToken cancellationToken = default)
        => client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = SocketClient.Arn }, cancellationToken);
}
