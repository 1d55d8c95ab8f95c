namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>The three time limits and the caller's token, on a clock that moves when the server reports that it has reached a point. docs/timeouts.md</summary>
public class TimeLimitTests
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromSeconds(120);

    public static TheoryData<string, string> Stalls
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string scheme in new[] { "http", "https" })
            {
                foreach (string where in new[] { "before the response", "in the headers", "in the body", "in a chunk", "in a body without length", "in an error's body" })
                {
                    data.Add(scheme, where);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Stalls))]
    public async Task Attempt_ResponseStalls_IsGivenUpAndRetried(string scheme, string where)
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start(scheme, Beginning(where).Then(gate), Answers.Ok);
        using var client = new SocketClient(server);

        var call = client.GetAsync();
        await gate.Reached;
        client.Clock.Advance(AttemptTimeout);
        var response = await call;

        Assert.Equal(2, response.ResponseMetadata.Attempts);
        Assert.Equal([1, 2], server.Requests.Select(request => request.Connection));
    }

    [Theory]
    [MemberData(nameof(Stalls))]
    public async Task Attempt_EveryResponseStalls_FailsWithTheLimitItsValueTheOptionAndTheAttempt(string scheme, string where)
    {
        Gate[] gates = [new Gate(), new Gate(), new Gate()];
        await using var server = ScriptedServer.Start(scheme, [.. gates.Select(gate => Beginning(where).Then(gate))]);
        using var client = new SocketClient(server);

        Task call = client.GetAsync();
        foreach (Gate gate in gates)
        {
            await gate.Reached;
            client.Clock.Advance(AttemptTimeout);
        }

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        Assert.Equal(3, server.Requests.Length);
        AssertLimit(failure, TimeLimit.Attempt, AttemptTimeout, "AttemptTimeout", attempt: 3);
        Assert.Equal("ListTagsForResource: the attempt did not complete within 30 s, after 3 attempts (1: CodeGuruProfilerTimeoutException, 2: CodeGuruProfilerTimeoutException). AttemptTimeout sets this limit.", failure.Message);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Attempt_BodyDrips_IsGivenUpHoweverOftenAByteComes(string scheme)
    {
        Gate[] drops = [new Gate(), new Gate(), new Gate()];
        Answer drip = Answers.Send(Answers.Head(200, "Content-Length: 1000") + "{");
        drip = drops.Aggregate(drip, (answer, drop) => answer.Then(drop).Then(Answers.Send(" ")));
        await using var server = ScriptedServer.Start(scheme, drip);
        using var client = new SocketClient(server, options => options.MaxAttempts = 1);

        Task call = client.GetAsync();
        foreach (Gate drop in drops)
        {
            await drop.Reached;
            client.Clock.Advance(AttemptTimeout / drops.Length);
            drop.Open();
        }

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        AssertLimit(failure, TimeLimit.Attempt, AttemptTimeout, "AttemptTimeout", attempt: 1);
    }

    [Fact]
    public async Task Attempt_OneMomentBeforeTheLimit_IsNotGivenUp()
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start("http", Beginning("before the response").Then(gate).Then(Answers.Ok));
        using var client = new SocketClient(server);

        var call = client.GetAsync();
        await gate.Reached;
        client.Clock.Advance(AttemptTimeout - TimeSpan.FromMilliseconds(1));
        gate.Open();

        Assert.Equal(1, (await call).ResponseMetadata.Attempts);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Total_ResponseStalls_FailsAndIsNotRetried(string scheme)
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start(scheme, Beginning("in the body").Then(gate));
        using var client = new SocketClient(server, options => options.AttemptTimeout = Timeout.InfiniteTimeSpan);

        Task call = client.GetAsync();
        await gate.Reached;
        client.Clock.Advance(TotalTimeout);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        Assert.Single(server.Requests);
        AssertLimit(failure, TimeLimit.Total, TotalTimeout, "TotalTimeout", attempt: 1);
        Assert.Equal("ListTagsForResource: the call did not complete within 120 s (attempt 1). TotalTimeout sets this limit.", failure.Message);
    }

    [Fact]
    public async Task Total_AndAttemptRunOutTogether_IsTheTotalThatIsNamed()
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start("http", Beginning("in the body").Then(gate));
        using var client = new SocketClient(server, options => options.TotalTimeout = AttemptTimeout);

        Task call = client.GetAsync();
        await gate.Reached;
        client.Clock.Advance(AttemptTimeout);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        AssertLimit(failure, TimeLimit.Total, AttemptTimeout, "TotalTimeout", attempt: 1);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Total_RunsOutInTheSecondAttempt_NamesThatAttempt()
    {
        Gate[] gates = [new Gate(), new Gate()];
        await using var server = ScriptedServer.Start("http", [.. gates.Select(gate => Beginning("in the body").Then(gate))]);
        using var client = new SocketClient(server, options => options.TotalTimeout = TimeSpan.FromSeconds(45));

        Task call = client.GetAsync();
        await gates[0].Reached;
        client.Clock.Advance(AttemptTimeout);
        await gates[1].Reached;
        client.Clock.Advance(TimeSpan.FromSeconds(15));

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        AssertLimit(failure, TimeLimit.Total, TimeSpan.FromSeconds(45), "TotalTimeout", attempt: 2);
    }

    // As after a machine has slept.
    [Fact]
    public async Task Total_TimeJumpsPastBothLimits_IsTheTotalThatIsNamed()
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start("http", Beginning("in the body").Then(gate), Answers.Ok);
        using var client = new SocketClient(server);

        Task call = client.GetAsync();
        await gate.Reached;
        client.Clock.Advance(TotalTimeout + AttemptTimeout);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        AssertLimit(failure, TimeLimit.Total, TotalTimeout, "TotalTimeout", attempt: 1);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Total_NoLimit_RetriesForAsLongAsItTakes()
    {
        Gate[] gates = [new Gate(), new Gate()];
        await using var server = ScriptedServer.Start("http", [.. gates.Select(gate => Beginning("in the body").Then(gate)), Answers.Ok]);
        using var client = new SocketClient(server, options => options.TotalTimeout = Timeout.InfiniteTimeSpan);

        var call = client.GetAsync();
        foreach (Gate gate in gates)
        {
            await gate.Reached;
            client.Clock.Advance(TotalTimeout);
        }

        Assert.Equal(3, (await call).ResponseMetadata.Attempts);
    }

    [Fact]
    public async Task Total_RunsOutInTheBackoff_EndsTheWait()
    {
        var limit = TimeSpan.FromSeconds(2);
        await using var server = ScriptedServer.Start("http", Throttled("x-amz-retry-after: 5000"));
        using var client = new SocketClient(server, options => options.TotalTimeout = limit, new TestClock { HoldsBackoff = true });

        Task call = client.GetAsync();
        TimeSpan wait = await client.Clock.Backoff;
        client.Clock.Advance(limit);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        Assert.Equal(limit, wait);
        AssertLimit(failure, TimeLimit.Total, limit, "TotalTimeout", attempt: 1);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Attempt_CredentialsStall_IsGivenUpAndTriedAgain()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        var credentials = new StallingCredentials();
        using var client = new SocketClient(server, options => options.Credentials = credentials);

        Task call = client.GetAsync();
        // The first attempt and its lookup; the second attempt; the third attempt and the lookup that replaces the first.
        foreach (int limits in (int[])[2, 1, 2])
        {
            for (int i = 0; i < limits; i++)
            {
                await client.Clock.NextLimitAsync();
            }

            client.Clock.Advance(AttemptTimeout);
        }

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        AssertLimit(failure, TimeLimit.Attempt, AttemptTimeout, "AttemptTimeout", attempt: 3);
        Assert.Equal(0, server.Connections);
        // The first two attempts wait for one look-up, which is then let go.
        await credentials.NextLookupAsync();
        await credentials.NextLookupAsync();
        Assert.Equal(2, credentials.Lookups);
    }

    [Fact]
    public async Task Total_CredentialsStall_EndsTheCall()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        var credentials = new StallingCredentials();
        using var client = new SocketClient(server, options =>
        {
            options.Credentials = credentials;
            options.AttemptTimeout = Timeout.InfiniteTimeSpan;
        });

        Task call = client.GetAsync();
        await credentials.NextLookupAsync();
        client.Clock.Advance(TotalTimeout);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call);
        AssertLimit(failure, TimeLimit.Total, TotalTimeout, "TotalTimeout", attempt: 1);
    }

    [Theory]
    [MemberData(nameof(Stalls))]
    public async Task Cancel_WhileTheResponseStalls_ComesBackWithTheCallersToken(string scheme, string where)
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start(scheme, Beginning(where).Then(gate));
        using var client = new SocketClient(server);
        using var cancellation = new CancellationTokenSource();

        Task call = client.GetAsync(cancellation.Token);
        await gate.Reached;
        await cancellation.CancelAsync();

        await AssertCancelled(call, cancellation.Token);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancel_AlongWithBothLimits_ComesBackWithTheCallersToken()
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start("http", Beginning("in the body").Then(gate));
        using var client = new SocketClient(server);
        using var cancellation = new CancellationTokenSource(TotalTimeout, client.Clock);

        Task call = client.GetAsync(cancellation.Token);
        await gate.Reached;
        client.Clock.Advance(TotalTimeout);

        await AssertCancelled(call, cancellation.Token);
    }

    [Fact]
    public async Task Cancel_InTheBackoff_EndsTheWait()
    {
        await using var server = ScriptedServer.Start("http", Throttled());
        using var client = new SocketClient(server, clock: new TestClock { HoldsBackoff = true });
        using var cancellation = new CancellationTokenSource();

        Task call = client.GetAsync(cancellation.Token);
        await client.Clock.Backoff;
        await cancellation.CancelAsync();

        await AssertCancelled(call, cancellation.Token);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Cancel_WhileCredentialsStall_EndsTheCall()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        var credentials = new StallingCredentials();
        using var client = new SocketClient(server, options => options.Credentials = credentials);
        using var cancellation = new CancellationTokenSource();

        Task call = client.GetAsync(cancellation.Token);
        await credentials.NextLookupAsync();
        await cancellation.CancelAsync();

        await AssertCancelled(call, cancellation.Token);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public async Task Cancel_BeforeTheCall_LooksUpAndSendsNothing(int maxAttempts, bool hasLimits)
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        var credentials = new StallingCredentials();
        using var client = new SocketClient(server, options =>
        {
            options.Credentials = credentials;
            options.MaxAttempts = maxAttempts;
            options.AttemptTimeout = hasLimits ? AttemptTimeout : Timeout.InfiniteTimeSpan;
            options.TotalTimeout = hasLimits ? TotalTimeout : Timeout.InfiniteTimeSpan;
        });
        var token = new CancellationToken(canceled: true);

        await AssertCancelled(client.GetAsync(token), token);

        Assert.Equal(0, credentials.Lookups);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public async Task Cancel_AfterTheResponse_ChangesNothing()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        using var client = new SocketClient(server);
        using var cancellation = new CancellationTokenSource();

        await client.GetAsync(cancellation.Token);
        await cancellation.CancelAsync();
        client.Clock.Advance(TotalTimeout);

        Assert.Equal("orders", (await client.GetAsync()).Tags["team"]);
        Assert.Equal([1, 1], server.Requests.Select(request => request.Connection));
    }

    private static async Task AssertCancelled(Task call, CancellationToken token)
    {
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(token, cancelled.CancellationToken);
        Assert.IsNotType<TimeoutException>(cancelled.InnerException, exactMatch: false);
    }

    private static void AssertLimit(CodeGuruProfilerTimeoutException failure, TimeLimit limit, TimeSpan value, string option, int attempt)
    {
        Assert.Equal(limit, failure.Limit);
        Assert.Equal(value, failure.Timeout);
        Assert.Equal(option, failure.Option);
        Assert.Equal(attempt, failure.Attempts);
        Assert.Equal("ListTagsForResource", failure.Operation);
    }

    private static Answer Throttled(params string[] headers)
        => Answers.Json(429, """{"message":"Rate exceeded"}""", ["x-amzn-errortype: ThrottlingException", .. headers]);

    private static Answer Beginning(string where) => where switch
    {
        "before the response" => Answers.Send(string.Empty),
        "in the headers" => Answers.Send("HTTP/1.1 200 OK\r\nContent-Le"),
        "in the body" => Answers.Send(Answers.Head(200, "Content-Length: 26") + """{"tags":"""),
        "in a chunk" => Answers.Send(Answers.Head(200, "Transfer-Encoding: chunked") + "1a\r\n{\"tags\":"),
        "in a body without length" => Answers.Send(Answers.Head(200, "Connection: close") + """{"tags":"""),
        "in an error's body" => Answers.Send(Answers.Head(400, "Content-Length: 26") + """{"mess"""),
        _ => throw new ArgumentOutOfRangeException(nameof(where)),
    };
}
