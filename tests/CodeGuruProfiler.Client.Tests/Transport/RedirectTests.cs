using System.Net;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>A response from another URL than the one that was signed is never taken.</summary>
public sealed class RedirectTests
{
    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Handler_ThatFollowsARedirectToAnotherHost_IsRefusedAndNotRetried(int status)
    {
        await using ScriptedServer other = ScriptedServer.Start("http", Answers.Ok);
        await using ScriptedServer server = ScriptedServer.Start("http", Answers.Json(status, "{}", $"Location: {other.Url}portal?from=aws"));
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using CodeGuruProfilerClient client = Create(server.Url, http);

        var refused = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => ListAsync(client));

        Assert.Single(other.Requests);
        Assert.Equal((1, $"{other.Url}portal?from=aws"), (refused.Attempts, refused.Location));
        Assert.Contains($"Location: {other.Url}portal?from=aws ", refused.Message, StringComparison.Ordinal);
        Assert.Contains("token may have been sent there", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Handler_ThatFollowsARedirectOnTheSameHost_Fails()
    {
        await using ScriptedServer server = ScriptedServer.Start("http", Answers.Json(302, "{}", "Location: /elsewhere"), Answers.Ok);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        using CodeGuruProfilerClient client = Create(server.Url, http);

        Assert.EndsWith("/elsewhere", (await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => ListAsync(client))).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    [InlineData(503)]
    public async Task Handler_ThatSendsAnotherRequest_IsRefused(int status)
    {
        using var http = new HttpClient(new ReplacingHandler(status));
        using CodeGuruProfilerClient client = Create(new Uri("http://signed.test"), http);

        Assert.Equal("http://[redacted]other.test/", (await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => ListAsync(client))).Location);
    }

    [Fact]
    public async Task Handler_ThatPutsAnEqualUrlInItsPlace_IsAccepted()
    {
        using var http = new HttpClient(new CopyingHandler());
        using CodeGuruProfilerClient client = Create(new Uri("http://signed.test"), http);

        Assert.Equal("orders", (await ListAsync(client)).Tags["team"]);
    }

    [Theory]
    [InlineData("http://login.portal.test/?next=x", "http://login.portal.test/?next=x")]
    [InlineData("/relative", "/relative")]
    [InlineData("http://bob:hunter2@portal.test/\u202e", "http://[redacted]portal.test/ ")]
    public async Task Redirect_ThatIsNotFollowed_IsAnErrorWithItsLocation(string location, string expected)
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Of(302, "text/html", "<html>").With("Location", location));
        using CodeGuruProfilerClient client = Operations.Harness.OperationClient.Create(handler);

        var error = await Assert.ThrowsAsync<CodeGuruProfilerException>(() => ListAsync(client));

        Assert.Equal((HttpStatusCode.Found, expected), (error.StatusCode, error.Location));
        Assert.Contains($"redirects to {expected}", error.Message, StringComparison.Ordinal);
    }

    private static Task<ListTagsForResourceResponse> ListAsync(CodeGuruProfilerClient client)
        => client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = SocketClient.Arn });

    private static CodeGuruProfilerClient Create(Uri url, HttpClient http) => new(
        new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = url,
            Credentials = Operations.Harness.OperationClient.Credentials,
            LoggerFactory = SecretsWatch.Logs,
            AttemptTimeout = Timeout.InfiniteTimeSpan,
            TotalTimeout = Timeout.InfiniteTimeSpan,
        },
        http,
        ClientSources.System with { Jitter = () => 0 },
        new AwsEnvironment(_ => null, _ => null, null));

    private sealed class ReplacingHandler(int status) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status)
            {
                Content = new StringContent("{}"),
                RequestMessage = new HttpRequestMessage(HttpMethod.Get, "http://bob:hunter2@other.test/"),
            });
    }

    private sealed class CopyingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(request.RequestUri!.AbsoluteUri, new UriCreationOptions());
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Answers.Tags), RequestMessage = request });
        }
    }
}
