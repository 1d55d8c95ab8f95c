using Amazon.Runtime;
using CodeGuruProfiler.Client.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>
/// The limit on connecting is the handler's and runs on the machine's clock. Here nothing ever connects, so that however slow the machine is,
/// the limit is what ends the attempt.
/// </summary>
public class ConnectTimeoutTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task Connect_TlsHandshakeStalls_FailsWithTheLimitItsValueTheOptionAndTheAttempt()
    {
        // The server accepts and sends nothing, so that TLS is never established.
        await using var server = ScriptedServer.StartOnConnect(Answers.Stall);
        using var client = new SocketClient(server, options =>
        {
            options.ServiceUrl = new Uri($"https://{server.Url.Authority}");
            options.ConnectTimeout = Short;
        });

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => client.GetAsync());

        Assert.Equal(TimeLimit.Connect, failure.Limit);
        Assert.Equal(Short, failure.Timeout);
        Assert.Equal("ConnectTimeout", failure.Option);
        Assert.Equal(3, failure.Attempts);
        Assert.Equal("ListTagsForResource: no connection within 0.02 s, after 3 attempts (1: CodeGuruProfilerTimeoutException, 2: CodeGuruProfilerTimeoutException). ConnectTimeout sets this limit.", failure.Message);
    }

    [Fact]
    public async Task Connect_WithoutDependencyInjection_HoldsToo()
    {
        await using var server = ScriptedServer.StartOnConnect(Answers.Stall);
        using var client = new CodeGuruProfilerClient(Options(new Uri($"https://{server.Url.Authority}")));

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => Call(client));

        Assert.Equal(TimeLimit.Connect, failure.Limit);
        Assert.Equal(Short, failure.Timeout);
        Assert.Equal(1, failure.Attempts);
    }

    [Fact]
    public async Task Connect_SecondConnectionStands_Succeeds()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        int connects = 0;
        using var client = new SocketClient(server, configureHttp: http => http.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = Short,
            ConnectCallback = async (context, token) =>
            {
                if (Interlocked.Increment(ref connects) == 1)
                {
                    await Task.Delay(Timeout.Infinite, token);
                }

                // From here on the limit must not end it, or the test would depend on the machine.
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                socket.Connect(context.DnsEndPoint);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        }));

        Assert.Equal(2, (await client.GetAsync()).ResponseMetadata.Attempts);
    }

    // HttpClient's own limit, which an application may have set for all its clients: it is named, and no other limit is blamed.
    [Fact]
    public async Task HttpClientTimeout_ResponseStalls_IsNamedAndRetried()
    {
        await using var server = ScriptedServer.Start("http", Answers.Stall);
        using var client = new SocketClient(server, configureHttp: http => http.ConfigureHttpClient(httpClient => httpClient.Timeout = Short));

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => client.GetAsync());

        Assert.Equal(TimeLimit.Attempt, failure.Limit);
        Assert.Equal(Short, failure.Timeout);
        Assert.Equal("HttpClient.Timeout", failure.Option);
        Assert.Equal(3, failure.Attempts);
        Assert.Equal("ListTagsForResource: the attempt did not complete within 0.02 s, after 3 attempts (1: CodeGuruProfilerTimeoutException, 2: CodeGuruProfilerTimeoutException). HttpClient.Timeout sets this limit.", failure.Message);
    }

    [Fact]
    public async Task Connect_CallerCancels_ComesBackWithTheCallersToken()
    {
        var gate = new Gate();
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (_, token) =>
            {
                await gate.PassAsync(token);
                throw new InvalidOperationException("It must never connect.");
            },
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        using var client = new CodeGuruProfilerClient(Options(new Uri("http://127.0.0.1:1")), http);
        using var cancellation = new CancellationTokenSource();

        Task call = Call(client, cancellation.Token);
        await gate.Reached;
        await cancellation.CancelAsync();

        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
    }

    [Fact]
    public async Task Connect_Refused_IsNoTimeout()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        using var client = new SocketClient(server);
        await server.DisposeAsync();

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetAsync());

        Assert.Equal(3, failure.Attempts);
        Assert.IsType<HttpRequestException>(failure.InnerException);
    }

    [Fact]
    public async Task Connect_UntrustedCertificate_FailsAndReportsWhy()
    {
        await using var server = ScriptedServer.Start("https", Answers.Ok);
        using var client = new SocketClient(server, configureHttp: http => http.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false }));

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetAsync());

        Assert.Contains("SSL", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    private static Task<ListTagsForResourceResponse> Call(CodeGuruProfilerClient client, CancellationToken cancellationToken = default)
        => client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = SocketClient.Arn }, cancellationToken);

    private static CodeGuruProfilerClientOptions Options(Uri url) => new()
    {
        Region = "us-east-1",
        ServiceUrl = url,
        Credentials = new BasicAWSCredentials("AKIDEXAMPLE", TestSecrets.Key),
        MaxAttempts = 1,
        ConnectTimeout = Short,
        AttemptTimeout = Timeout.InfiniteTimeSpan,
        TotalTimeout = Timeout.InfiniteTimeSpan,
    };
}
