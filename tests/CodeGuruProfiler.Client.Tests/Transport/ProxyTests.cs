using System.Net;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>A proxy that refuses to connect, as HTTPS_PROXY names it: with a password in its URL.</summary>
public sealed class ProxyTests
{
    [Theory]
    [InlineData(403, 1)]
    [InlineData(407, 1)]
    [InlineData(502, 3)]
    [InlineData(503, 3)]
    public async Task Connect_RefusedByAProxy_IsRetriedUnlessItStaysRefusedAndLeaksNoPassword(int status, int attempts)
    {
        await using ScriptedServer proxy = ScriptedServer.Start("http", Answers.Send(Answers.Head(status, "Content-Length: 0", "Connection: close")).Then(Answers.Close));
        var url = new UriBuilder(proxy.Url) { UserName = "bob", Password = "hunter2" }.Uri;
        using var http = new HttpClient(new SocketsHttpHandler { Proxy = new WebProxy(url), AllowAutoRedirect = false });
        using CodeGuruProfilerClient client = Create(http, null);

        var failure = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(
            () => client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = SocketClient.Arn }));

        Assert.Equal(attempts, failure.Attempts);
        Assert.Contains($"{status}", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpRequestError.ProxyTunnelError, Assert.IsType<HttpRequestException>(failure.InnerException).HttpRequestError);
    }

    [Theory]
    [InlineData("http://b\u00fccher.example", "xn--bcher-kva.example")]
    [InlineData("http://b\u00fccher.example:8000", "xn--bcher-kva.example:8000")]
    [InlineData("http://EXAMPLE.com", "example.com")]
    [InlineData("http://[2001:db8:0:0::1]:8000", "[2001:db8::1]:8000")]
    public async Task Request_ToAHostInAnotherForm_IsSignedForTheHostThatIsSent(string url, string host)
    {
        await using ScriptedServer proxy = ScriptedServer.Start("http", Answers.Ok);
        using var http = new HttpClient(new SocketsHttpHandler { Proxy = new WebProxy(proxy.Url), AllowAutoRedirect = false });
        using CodeGuruProfilerClient client = Create(http, new Uri(url));

        await client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = SocketClient.Arn });
        Uri presigned = await client.PresignAsync(new ListTagsForResourceRequest { ResourceArn = SocketClient.Arn }, TimeSpan.FromMinutes(1));

        Assert.Equal(host, Assert.Single(proxy.Requests).Header("Host"));
        Assert.Equal(host, CodeGuruProfiler.Client.Endpoints.Endpoint.AuthorityOf(new Uri(url)));
        Assert.StartsWith($"http://{host}/", presigned.OriginalString, StringComparison.Ordinal);
    }

    private static CodeGuruProfilerClient Create(HttpClient http, Uri? url) => new(
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
}
