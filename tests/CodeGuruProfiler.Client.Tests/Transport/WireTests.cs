using System.Globalization;
using System.Security.Cryptography;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>The bytes on the socket, and that what was signed is what was sent.</summary>
public class WireTests
{
    private const string Arn = "/tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Forders";

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task RequestLine_ListTagsForResource_KeepsTheArnEncoded(string scheme)
    {
        await using var server = ScriptedServer.Start(scheme, Answers.Ok);
        using var client = new SocketClient(server);

        await client.GetAsync();

        Assert.Equal($"GET {Arn} HTTP/1.1", Assert.Single(server.Requests).Line);
    }

    [Theory]
    [InlineData("http")]
    [InlineData("https")]
    public async Task RequestLine_UntagResource_RepeatsTheKey(string scheme)
    {
        await using var server = ScriptedServer.Start(scheme, Answers.Ok);
        using var client = new SocketClient(server);

        await client.DeleteAsync();

        Assert.Equal($"DELETE {Arn}?tagKeys=team&tagKeys=a%20b HTTP/1.1", Assert.Single(server.Requests).Line);
    }

    // Whatever System.Uri would make of them elsewhere: tildes, dots, encoded dots, plus signs, two slashes, other scripts.
    [Theory]
    [InlineData("a~b-c_d.e", "a~b-c_d.e")]
    [InlineData("...", "...")]
    [InlineData("%2E%2E", "%252E%252E")]
    [InlineData("../../x", "..%2F..%2Fx")]
    [InlineData("a//b", "a%2F%2Fb")]
    [InlineData("a+b c", "a%2Bb%20c")]
    [InlineData("a?b#c&d=e", "a%3Fb%23c%26d%3De")]
    [InlineData("gr\u00fc\u00df \u6f22 \ud83d\ude00", "gr%C3%BC%C3%9F%20%E6%BC%A2%20%F0%9F%98%80")]
    public async Task RequestLine_Label_IsOneSegmentAndSignedAsSent(string label, string segment)
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        using var client = new SocketClient(server);

        await client.Client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = label });

        ReceivedRequest request = Assert.Single(server.Requests);
        Assert.Equal($"GET /tags/{segment} HTTP/1.1", request.Line);
        AssertSignatureIsThatOfAwsSdkCore(request, server.Url);
    }

    [Theory]
    [InlineData("http", "GET", null)]
    [InlineData("http", "DELETE", null)]
    [InlineData("http", "POST", null)]
    [InlineData("https", "GET", null)]
    [InlineData("https", "DELETE", null)]
    [InlineData("https", "POST", null)]
    [InlineData("http", "POST", "session+token/==")]
    public async Task Signature_RecomputedFromTheBytesOnTheSocket_IsTheOneThatWasSent(string scheme, string method, string? token)
    {
        await using var server = ScriptedServer.Start(scheme, Answers.Close, Answers.Ok);
        using var client = new SocketClient(server, options => options.Credentials = Credentials(token));

        await client.CallAsync(method);

        Assert.Equal(2, server.Requests.Length);
        Assert.All(server.Requests, request => AssertSignatureIsThatOfAwsSdkCore(request, server.Url, token));
    }

    [Fact]
    public async Task Signature_EndpointWithAPath_CoversThePath()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        using var client = new SocketClient(server, options => options.ServiceUrl = new Uri(server.Url, "/proxy/v1/"));

        await client.GetAsync();

        ReceivedRequest request = Assert.Single(server.Requests);
        Assert.Equal($"GET /proxy/v1{Arn} HTTP/1.1", request.Line);
        AssertSignatureIsThatOfAwsSdkCore(request, server.Url);
    }

    // System.Uri would decode these on the way to the socket, and the signature would be for another path.
    [Fact]
    public async Task Signature_EndpointPathWithNeedlessEscapes_CoversWhatIsSent()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        var url = new Uri($"{server.Url.GetLeftPart(UriPartial.Authority)}/%7Eteam/a%2Db", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var client = new SocketClient(server, options => options.ServiceUrl = url);

        await client.GetAsync();

        ReceivedRequest request = Assert.Single(server.Requests);
        Assert.Equal($"GET /%7Eteam/a%2Db{Arn} HTTP/1.1", request.Line);
        AssertSignatureIsThatOfAwsSdkCore(request, server.Url);
    }

    // The price of the empty content that keeps the stack from retrying by itself. docs/decisions/0004-one-retry-layer.md
    [Theory]
    [InlineData("GET")]
    [InlineData("DELETE")]
    public async Task Headers_WithoutABody_SayThatItIsEmpty(string method)
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        using var client = new SocketClient(server);

        await client.CallAsync(method);

        ReceivedRequest request = Assert.Single(server.Requests);
        Assert.Equal("0", request.Header("Content-Length"));
        Assert.Null(request.Header("Content-Type"));
        Assert.Null(request.Header("Transfer-Encoding"));
        Assert.Empty(request.Body);
    }

    [Fact]
    public async Task Body_OfAPost_IsTheBytesThatWereSigned()
    {
        await using var server = ScriptedServer.Start("http", Answers.Ok);
        using var client = new SocketClient(server);

        await client.PostAsync();

        ReceivedRequest request = Assert.Single(server.Requests);
        Assert.Equal("""{"tags":{"team":"orders"}}""", request.Text);
        Assert.Equal("application/json", request.Header("Content-Type"));
        Assert.Equal("26", request.Header("Content-Length"));
    }

    [Fact]
    public async Task Headers_OfEveryAttempt_AreEachThereOnce()
    {
        await using var server = ScriptedServer.Start("http", Answers.Close, Answers.Close, Answers.Ok);
        using var client = new SocketClient(server, options => options.Credentials = Credentials(TestSecrets.Token));

        await client.PostAsync();

        Assert.Equal(3, server.Requests.Length);
        foreach (ReceivedRequest request in server.Requests)
        {
            string[] names = [.. request.Headers.Select(header => header.Key.ToLowerInvariant())];
            Assert.Equal(names.Distinct(), names);
        }
    }

    private static AWSCredentials Credentials(string? token)
        => token is null ? new BasicAWSCredentials("AKIDEXAMPLE", TestSecrets.Key) : new SessionAWSCredentials("AKIDEXAMPLE", TestSecrets.Key, token);

    // AWSSDK.Core's signer signs one header more than we send, so it is asked in two steps: with that header, our signer must return
    // AWSSDK.Core's signature of these bytes; without it, the signature that was sent.
    private static void AssertSignatureIsThatOfAwsSdkCore(ReceivedRequest request, Uri url, string? token = null)
    {
        string authorization = request.Header("Authorization")!; // A request that was not signed fails here.
        List<KeyValuePair<string, string>> signed =
        [
            .. authorization.Split("SignedHeaders=")[1].Split(',')[0].Split(';').Select(name => KeyValuePair.Create(name, request.Header(name)!)),
        ];
        Assert.Contains("x-amz-date", signed.Select(header => header.Key));
        Assert.Equal(token, request.Header("x-amz-security-token"));

        Assert.Equal(SignWithOurs(request, signed, token), authorization);
        signed.Add(KeyValuePair.Create("x-amz-content-sha256", Convert.ToHexStringLower(SHA256.HashData(request.Body))));
        Assert.Equal(SignWithAwsSdkCore(request, url, signed, token), SignWithOurs(request, signed, token));
    }

    private static string SignWithOurs(ReceivedRequest request, IEnumerable<KeyValuePair<string, string>> headers, string? token)
    {
        KeyValuePair<string, string>[] sorted = [.. headers];
        CanonicalHeaders.Sort(sorted);
        string[] target = request.Target.Split('?', 2);
        return new SigV4Signer("us-east-1", "codeguru-profiler").SignHeaders(
            new SignableRequest
            {
                Method = request.Method,
                Path = target[0],
                Query = target.Length == 2 ? target[1] : string.Empty,
                Headers = sorted,
                Body = request.Body,
            },
            Credentials(token).GetCredentials(),
            request.Header("x-amz-date")!); // It is among the signed headers.
    }

    private static string SignWithAwsSdkCore(ReceivedRequest request, Uri url, IEnumerable<KeyValuePair<string, string>> headers, string? token)
    {
        var signing = new AWSSigningRequest
        {
            HttpMethod = new HttpMethod(request.Method),
            RequestUri = new Uri(url.GetLeftPart(UriPartial.Authority) + request.Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }),
            Content = request.Body,
        };
        // It sets these itself.
        foreach ((string name, string value) in headers.Where(header => header.Key is not ("host" or "x-amz-date" or "x-amz-security-token" or "x-amz-content-sha256")))
        {
            signing.Headers[name] = value;
        }

        AWSSigningResult result = AWSSigV4Signer.Sign(signing, new AWSSigV4Parameters
        {
            Credentials = Credentials(token),
            Region = RegionEndpoint.USEast1,
            Service = "codeguru-profiler",
            SignPayload = true,
            SignedAt = DateTime.ParseExact(
                request.Header("x-amz-date")!, // It is among the signed headers.
                "yyyyMMdd'T'HHmmss'Z'",
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        });
        return result.Headers["Authorization"];
    }
}
