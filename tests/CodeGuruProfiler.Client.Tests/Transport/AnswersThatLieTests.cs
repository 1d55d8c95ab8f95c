using System.IO.Compression;
using System.Net;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>Whatever comes back, a call ends: in a retry, or in an exception that docs/errors.md names, within its limits. docs/errors.md</summary>
public class AnswersThatLieTests
{
    // Bytes that may be under way when the client stops reading: the stack drains a little to save the connection, and both sockets have buffers.
    private const int Slack = 16 * 1024 * 1024;

    public static TheoryData<string, string> AllLies
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (string lie in Lies.Names)
            {
                data.Add("http", lie);
                data.Add("https", lie);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(AllLies))]
    public async Task Response_Lies_IsAFailedAttemptAndTheNextOneCounts(string scheme, string lie)
    {
        await using var server = ScriptedServer.Start(scheme, Lies.Get(lie), Answers.Ok);
        using var client = new SocketClient(server);

        var response = await client.GetAsync();

        Assert.Equal("orders", response.Tags["team"]);
        Assert.Equal(2, response.ResponseMetadata.Attempts);
        Assert.Equal(2, server.Requests.Length);
    }

    [Theory]
    [MemberData(nameof(AllLies))]
    public async Task Response_AlwaysLies_FailsWithConnectionExceptionAfterTheLastAttempt(string scheme, string lie)
    {
        await using var server = ScriptedServer.Start(scheme, Lies.Get(lie));
        using var client = new SocketClient(server);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetAsync());

        Assert.Equal(3, failure.Attempts);
        Assert.Equal("ListTagsForResource", failure.Operation);
        Assert.StartsWith("ListTagsForResource: ", failure.Message, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Length);
        Assert.True(server.Sent < Slack, $"{server.Sent} bytes were read of an endless response.");
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task Response_HtmlWith200_IsQuotedInTheMessage(string scheme)
    {
        await using var server = ScriptedServer.Start(scheme, Lies.Get("200 with HTML"));
        using var client = new SocketClient(server);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetAsync());

        Assert.Contains("HTTP 200 with a body that the operation does not document", failure.Message, StringComparison.Ordinal);
        Assert.Contains("The body begins: <!DOCTYPE html><html><body>Please sign in", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http", 503, 3)]
    [InlineData("https", 503, 3)]
    [InlineData("http", 502, 3)]
    [InlineData("http", 504, 3)]
    [InlineData("http", 500, 3)]
    [InlineData("http", 403, 1)]
    [InlineData("http", 407, 1)]
    public async Task Response_HtmlWithAnErrorStatus_IsTheServicesErrorAndQuotesThePage(string scheme, int status, int sends)
    {
        await using var server = ScriptedServer.Start(
            scheme, Answers.Send(Answers.Head(status, "Content-Type: text/html", "Content-Length: 36") + "<html>\r\n\u001b[31mThe proxy is down</html>"));
        using var client = new SocketClient(server);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerException>(() => client.GetAsync());

        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Equal("<html>   [31mThe proxy is down</html", failure.ResponseBody);
        Assert.Equal(
            $"ListTagsForResource: HTTP {status}{(sends == 1 ? "" : $" after 3 attempts (1: HTTP {status}, 2: HTTP {status})")}: the body is not an error of the service but begins: <html>   [31mThe proxy is down</html The response had no request id.",
            failure.Message);
        Assert.Equal(sends, server.Requests.Length);
        Assert.Equal(sends, failure.Attempts);
    }

    [Fact]
    public async Task Response_ErrorMessageOfSeveralLines_CannotForgeALogLine()
    {
        await using var server = ScriptedServer.Start(
            "http", Answers.Json(400, """{"message":"bad\r\n2026-11-23 INFO all is well\u2028\u001b[2J"}""", "x-amzn-errortype: ValidationException"));
        using var client = new SocketClient(server);

        var failure = await Assert.ThrowsAsync<ValidationException>(() => client.GetAsync());

        Assert.Equal(
            "ListTagsForResource: ValidationException (HTTP 400): bad  2026-11-23 INFO all is well  [2J. The response had no request id.", failure.Message);
    }

    [Theory]
    [InlineData("announced")]
    [InlineData("chunked")]
    [InlineData("without length")]
    public async Task Response_OverTheSizeLimit_IsNotReadToItsEndAndNotRetried(string framing)
    {
        await using var server = ScriptedServer.Start("http", Endless(200, framing));
        using var client = new SocketClient(server, options => options.MaxResponseBytes = 100_000);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetAsync());

        Assert.Equal("ListTagsForResource: the response is longer than 100000 bytes. MaxResponseBytes sets this limit.", failure.Message);
        Assert.Single(server.Requests);
        await server.DisposeAsync();
        Assert.True(server.Sent < Slack, $"{server.Sent} bytes were read.");
    }

    [Theory]
    [InlineData("announced")]
    [InlineData("chunked")]
    [InlineData("without length")]
    public async Task Response_ErrorWithAnEndlessBody_IsStillTheError(string framing)
    {
        await using var server = ScriptedServer.Start("http", Endless(503, framing), Endless(503, framing), Answers.Ok);
        using var client = new SocketClient(server);

        var response = await client.GetAsync();

        Assert.Equal(3, response.ResponseMetadata.Attempts);
        await server.DisposeAsync();
        Assert.True(server.Sent < Slack, $"{server.Sent} bytes were read.");
    }

    [Fact]
    public async Task Response_ErrorLongerThanTheSizeLimit_IsStillTheError()
    {
        await using var server = ScriptedServer.Start("http", Answers.Json(404, """{"message":"no such group"}""", "x-amzn-errortype: ResourceNotFoundException"));
        using var client = new SocketClient(server, options => options.MaxResponseBytes = 10);

        var failure = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetAsync());

        Assert.Equal("{\"message\"", failure.ResponseBody);
    }

    [Theory]
    [InlineData(27, "announced", true)]
    [InlineData(26, "announced", true)]
    [InlineData(25, "announced", false)]
    [InlineData(26, "chunked", true)]
    [InlineData(25, "chunked", false)]
    [InlineData(26, "without length", true)]
    [InlineData(25, "without length", false)]
    public async Task Response_AtTheSizeLimit_IsTheLastThatFits(int limit, string framing, bool fits)
    {
        Assert.Equal(26, Answers.Tags.Length);
        Answer answer = framing switch
        {
            "announced" => Answers.Ok,
            "chunked" => Answers.Send(Answers.Head(200, "Transfer-Encoding: chunked") + "1a\r\n" + Answers.Tags + "\r\n0\r\n\r\n"),
            _ => Answers.Send(Answers.Head(200, "Connection: close") + Answers.Tags).Then(Answers.Close),
        };
        await using var server = ScriptedServer.Start("http", answer);
        using var client = new SocketClient(server, options => options.MaxResponseBytes = limit);

        if (fits)
        {
            Assert.Equal("orders", (await client.GetAsync()).Tags["team"]);
        }
        else
        {
            await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetAsync());
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(26)]
    [InlineData(1000)]
    public async Task Response_ChunkedWithALengthToo_IsReadByItsChunks(int length)
    {
        await using var server = ScriptedServer.Start(
            "http", Answers.Send(Answers.Head(200, $"Content-Length: {length}", "Transfer-Encoding: chunked") + "1a\r\n" + Answers.Tags + "\r\n0\r\n\r\n"));
        using var client = new SocketClient(server);

        var response = await client.GetAsync();

        Assert.Equal("orders", response.Tags["team"]);
        Assert.Equal(1, response.ResponseMetadata.Attempts);
    }

    [Fact]
    public async Task Response_GzipThatExpandsWithoutEnd_ComesBackAsItWasSent()
    {
        byte[] bomb = Bomb(64 * 1024 * 1024);
        await using var server = ScriptedServer.Start(
            "http",
            Answers.Send(Answers.Head(200, "Content-Type: application/json", "Content-Encoding: gzip", $"Content-Length: {bomb.Length}")).Then(Answers.Send(bomb)));
        using var client = new SocketClient(server, options => options.MaxResponseBytes = bomb.Length);

        GetProfileResponse response = await client.GetProfileAsync();

        Assert.Equal(bomb, response.Profile.ToArray());
        Assert.Equal("gzip", response.ContentEncoding);
    }

    [Theory]
    [InlineData("Content-Length: 0", 200)]
    [InlineData("Transfer-Encoding: chunked", 200)]
    [InlineData("Server: x", 204)]
    public async Task Response_EmptyWhereBytesAreDue_IsAnEmptyBlob(string framing, int status)
    {
        string end = framing.StartsWith("Transfer", StringComparison.Ordinal) ? "0\r\n\r\n" : "";
        await using var server = ScriptedServer.Start("http", Answers.Send(Answers.Head(status, framing) + end));
        using var client = new SocketClient(server);

        GetProfileResponse response = await client.GetProfileAsync();

        Assert.True(response.Profile.IsEmpty);
        Assert.Equal(1, response.ResponseMetadata.Attempts);
    }

    [Fact]
    public async Task Response_EmptyWhereAProfileIsParsed_IsSaidToBeEmpty()
    {
        await using var server = ScriptedServer.Start("http", Answers.Send(Answers.Head(200, "Content-Length: 0")));
        using var client = new SocketClient(server);

        var failure = await Assert.ThrowsAsync<ProfileFormatException>(
            () => client.Client.GetAggregatedProfileAsync(new GetProfileRequest { ProfilingGroupName = "orders" }));

        Assert.StartsWith("The profile is empty.", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Response_Redirect_IsNotFollowed(int status)
    {
        await using var elsewhere = ScriptedServer.Start("http", Answers.Ok);
        await using var server = ScriptedServer.Start("http", Answers.Send(Answers.Head(status, $"Location: {elsewhere.Url}", "Content-Length: 0")));
        using var client = new SocketClient(server);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerException>(() => client.GetAsync());

        Assert.Equal((HttpStatusCode)status, failure.StatusCode);
        Assert.Single(server.Requests);
        Assert.Equal(0, elsewhere.Connections);
    }

    [Theory]
    [InlineData("HTTP/1.1 100 Continue\r\n\r\n")]
    [InlineData("HTTP/1.1 103 Early Hints\r\nLink: </>\r\n\r\n")]
    public async Task Response_EndlessInterimResponses_EndInTheAttemptTimeout(string interim)
    {
        var gate = new Gate();
        await using var server = ScriptedServer.Start("http", Answers.Send(interim).Then(gate).Then(Answers.Forever(interim)));
        using var client = new SocketClient(server, options => options.MaxAttempts = 1);

        Task call = client.GetAsync();
        await gate.Reached;
        gate.Open();
        client.Clock.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal(TimeLimit.Attempt, (await Assert.ThrowsAsync<CodeGuruProfilerTimeoutException>(() => call)).Limit);
    }

    [Fact]
    public async Task Response_SwitchingProtocols_IsAnErrorAndNoHang()
    {
        await using var server = ScriptedServer.Start("http", Answers.Send("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n").Then(Answers.Close));
        using var client = new SocketClient(server);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerException>(() => client.GetAsync());

        Assert.Equal(HttpStatusCode.SwitchingProtocols, failure.StatusCode);
    }

    private static Answer Endless(int status, string framing) => framing switch
    {
        "announced" => Answers.Send(Answers.Head(status, "Content-Length: 9000000000")).Then(Answers.Forever(new string(' ', 8192))),
        "chunked" => Answers.Send(Answers.Head(status, "Transfer-Encoding: chunked")).Then(Answers.Forever("2000\r\n" + new string(' ', 8192) + "\r\n")),
        _ => Answers.Send(Answers.Head(status, "Connection: close")).Then(Answers.Forever(new string(' ', 8192))),
    };

    private static byte[] Bomb(int size)
    {
        using var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            byte[] block = new byte[1024 * 1024];
            for (int written = 0; written < size; written += block.Length)
            {
                gzip.Write(block);
            }
        }

        return compressed.ToArray();
    }
}
