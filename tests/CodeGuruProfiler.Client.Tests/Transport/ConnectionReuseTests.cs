namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>Which connections calls travel on: kept where that is safe, replaced where it is not.</summary>
public class ConnectionReuseTests
{
    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Calls_OneAfterTheOther_ShareAConnection(string scheme)
    {
        await using var server = ScriptedServer.Start(scheme, Answers.Ok);
        using var client = new SocketClient(server);

        foreach (string method in new[] { "GET", "DELETE", "POST", "GET" })
        {
            await client.CallAsync(method);
        }

        Assert.Equal([1, 1, 1, 1], server.Requests.Select(request => request.Connection));
    }

    [Fact]
    public async Task Retry_AfterAnErrorThatWasReadInFull_StaysOnTheConnection()
    {
        await using var server = ScriptedServer.Start(
            "http", Answers.Json(503, "{}"), Answers.Json(429, """{"message":"slow down"}""", "x-amzn-errortype: ThrottlingException"), Answers.Ok);
        using var client = new SocketClient(server);

        await client.GetAsync();

        Assert.Equal([1, 1, 1], server.Requests.Select(request => request.Connection));
    }

    [Fact]
    public async Task Retry_AfterAResponseThatWasCutOff_TakesANewConnection()
    {
        await using var server = ScriptedServer.Start("http", Lies.Get("short Content-Length"), Answers.Ok);
        using var client = new SocketClient(server);

        await client.GetAsync();

        Assert.Equal([1, 2], server.Requests.Select(request => request.Connection));
    }

    // The peer closes a connection that waits in the pool. The stack notices before it sends, or else while it does: the second is our own attempt
    // and not a silent one of the stack, so that either way the peer sees each request once.
    [Theory]
    [InlineData("http", "close")]
    [InlineData("https", "close")]
    [InlineData("http", "reset")]
    [InlineData("https", "reset")]
    [InlineData("http", "half-close")]
    public async Task Call_PooledConnectionHasGoneStale_IsSentOnAnother(string scheme, string end)
    {
        var answered = new Gate();
        await using var server = ScriptedServer.Start(
            scheme,
            Answers.Ok.Then(answered).Then(end switch { "close" => Answers.Close, "reset" => Answers.Reset, _ => Answers.HalfClose }),
            Answers.Ok);
        using var client = new SocketClient(server);
        await client.GetAsync();
        answered.Open();

        var response = await client.GetAsync();

        Assert.Equal("orders", response.Tags["team"]);
        Assert.Equal([1, 2], server.Requests.Select(request => request.Connection));
        Assert.InRange(response.ResponseMetadata.Attempts, 1, 2);
    }

    [Fact]
    public async Task Call_ResponseIsFollowedByBytesThatNobodyAskedFor_DoesNotTakeThemForTheNextResponse()
    {
        await using var server = ScriptedServer.Start(
            "http",
            Answers.Send(Answers.Head(200, "Content-Length: 26") + Answers.Tags + Answers.Head(200, "Content-Length: 26") + """{"tags":{"team":"forged"}}"""),
            Answers.Ok);
        using var client = new SocketClient(server);
        await client.GetAsync();

        Assert.Equal("orders", (await client.GetAsync()).Tags["team"]);
        Assert.Equal([1, 2], server.Requests.Select(request => request.Connection));
    }

    [Fact]
    public async Task Dispose_ClientWithItsOwnConnections_ClosesThem()
    {
        var closed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var server = ScriptedServer.Start("http", Answers.Ok.Then(async connection =>
        {
            await connection.WaitForCloseAsync();
            closed.SetResult();
        }));
        var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = server.Url,
            Credentials = new Amazon.Runtime.BasicAWSCredentials("AKIDEXAMPLE", TestSecrets.Key),
            ConnectTimeout = Timeout.InfiniteTimeSpan,
        });
        var request = new Model.ListTagsForResourceRequest { ResourceArn = SocketClient.Arn };
        await client.ListTagsForResourceAsync(request);

        client.Dispose();

        await closed.Task;
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.ListTagsForResourceAsync(request));
    }

    // A hundred callers at once: no request is lost, doubled or gets another's response.
    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Calls_ManyAtOnce_AreEachSentOnce(string scheme)
    {
        await using var server = ScriptedServer.Start(scheme, Answers.Ok);
        using var client = new SocketClient(server);

        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => client.GetAsync()));

        Assert.Equal(100, server.Requests.Length);
        Assert.Equal(100, server.Requests.Select(request => request.Header("amz-sdk-invocation-id")).Distinct().Count());
    }
}
