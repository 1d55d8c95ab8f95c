using System.Net.Sockets;
using System.Text;

namespace CodeGuruProfiler.LocalService.Tests.Requests;

/// <summary>Requests that no HTTP client would send.</summary>
public sealed class RawRequestTests
{
    [Theory]
    [InlineData("POST /profilingGroups HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nnot a chunk\r\n", "400", "MalformedHttpRequestException")]
    [InlineData("POST /profilingGroups HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999\r\nConnection: close\r\n\r\n", "413", "RequestEntityTooLargeException")]
    [InlineData("GET http://a/profilingGroups HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "403", "MissingAuthenticationTokenException")]
    [InlineData("GET /profilingGroups/../profilingGroups HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "404", "UnknownOperationException")]
    [InlineData("GET /profilingGroups?%zz=%&&=&a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "403", "MissingAuthenticationTokenException")]
    [InlineData("BREW /profilingGroups HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", "404", "UnknownOperationException")]
    public async Task Request_Unusual_GetsTheServicesError(string request, string status, string code)
    {
        await using LocalService service = await LocalService.StartAsync();

        string response = await SendAsync(service.Service.Url, request);

        Assert.StartsWith($"HTTP/1.1 {status} ", response, StringComparison.Ordinal);
        Assert.Contains($"X-Amzn-ErrorType: {code}\r\n", response, StringComparison.Ordinal);
        Assert.Contains("x-amzn-RequestId: ", response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Authorization: Bearer token")]
    [InlineData("Authorization:")]
    [InlineData("authorization: SAME")]
    public async Task Request_WithASecondAuthorizationHeader_IsRefused(string second)
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage signed = service.Create(HttpMethod.Get, "/profilingGroups");
        HandSignature.Sign(signed, null, LocalService.Start);
        string first = signed.Headers.GetValues("Authorization").Single();
        string request = $"GET /profilingGroups HTTP/1.1\r\nHost: {service.Service.Url.Authority}\r\nX-Amz-Date: {signed.Headers.GetValues("X-Amz-Date").Single()}\r\nConnection: close\r\n";

        Assert.StartsWith("HTTP/1.1 200 ", await SendAsync(service.Service.Url, $"{request}Authorization: {first}\r\n\r\n"), StringComparison.Ordinal);
        foreach (string headers in new[] { $"Authorization: {first}\r\n{second}", $"{second}\r\nAuthorization: {first}" })
        {
            string response = await SendAsync(service.Service.Url, $"{request}{headers.Replace("SAME", first, StringComparison.Ordinal)}\r\n\r\n");

            Assert.StartsWith("HTTP/1.1 403 ", response, StringComparison.Ordinal);
            Assert.Contains("X-Amzn-ErrorType: IncompleteSignature\r\n", response, StringComparison.Ordinal);
        }
    }

    private static async Task<string> SendAsync(Uri url, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port);
        await using NetworkStream stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(stream);
        var head = new StringBuilder();
        while (await reader.ReadLineAsync() is { Length: > 0 } line)
        {
            head.Append(line).Append("\r\n");
        }

        return head.ToString();
    }
}
