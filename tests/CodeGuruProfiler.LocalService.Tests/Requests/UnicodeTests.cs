using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeGuruProfiler.LocalService.Tests.Requests;

/// <summary>Text that is not Unicode, in every part of a request.</summary>
public sealed class UnicodeTests
{
    private const string Arn = "arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb";

    [Theory]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"\ud800"}""")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"web","\udc00":1}""")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"web","unknown":["a",{"b":"\ude00\ud83d"}]}""")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"web","computePlatform":"\ud83d"}""")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"web","tags":{"\ud800":"1"}}""")]
    [InlineData("POST", "/profilingGroups?clientToken=t", """{"profilingGroupName":"web","tags":{"a":"\ud800"}}""")]
    [InlineData("POST", $"/tags/{Arn}", """{"tags":{"\ud800":"1","\ud800":"2"}}""")]
    [InlineData("POST", "/profilingGroups/web/configureAgent", """{"fleetInstanceId":"\ud800"}""")]
    [InlineData("POST", "/profilingGroups/web/configureAgent", """{"metadata":{"AgentId":"\udfff"}}""")]
    [InlineData("PUT", "/profilingGroups/web/policy/agentPermissions", """{"principals":["arn:aws:iam::123456789012:role/\ud800"]}""")]
    [InlineData("POST", "/profilingGroups/web/notificationConfiguration", """{"channels":[{"uri":"\ud800","eventPublishers":["AnomalyDetection"]}]}""")]
    [InlineData("GET", "/profilingGroups/%ff", null)]
    [InlineData("GET", "/profilingGroups/%C3", null)]
    [InlineData("GET", "/profilingGroups/%ED%A0%80", null)]
    [InlineData("GET", "/tags/%ff", null)]
    [InlineData("DELETE", $"/tags/{Arn}?tagKeys=%ff", null)]
    [InlineData("DELETE", $"/tags/{Arn}?tagKeys=a&tagKeys=%C0%80", null)]
    [InlineData("GET", "/profilingGroups?nextToken=%80", null)]
    [InlineData("GET", "/profilingGroups?%ff=1", null)]
    [InlineData("GET", "/profilingGroups/web/profile?period=PT5M&maxDepth=%ff", null)]
    public async Task Member_IsNotUnicode_IsRefused(string method, string target, string? json)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse response = await SendAsync(service, method, target, json);

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.NotEmpty(response.Message);
    }

    [Fact]
    public async Task Body_IsNotUtf8_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        byte[] body = [.. "{\"profilingGroupName\":\"w"u8, 0xFF, .. "b\"}"u8];

        ServiceResponse response = await service.SendAsync(service.Create(HttpMethod.Post, "/profilingGroups?clientToken=t", body, "application/json"));

        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
        Assert.Contains("not Unicode (byte 22)", response.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"tags":{"a":"\ud83d\ude00"}}""")]
    [InlineData("""{"tags":{"a":"\u00e4"}}""")]
    public async Task Member_IsEscapedUnicode_IsAccepted(string json)
    {
        await using LocalService service = await LocalService.StartAsync();
        await service.CreateGroupAsync("web");

        ServiceResponse response = await service.PostAsync($"/tags/{Arn}", json);

        Assert.True(response.Status == HttpStatusCode.NoContent, response.Text);
        ServiceResponse removed = await service.DeleteAsync($"/tags/{Arn}?tagKeys=%F0%9F%98%80&tagKeys=a");
        Assert.Equal((HttpStatusCode.NoContent, "{}"), (removed.Status, (await service.GetAsync($"/tags/{Arn}")).Json["tags"]!.ToJsonString()));
    }

    [Theory]
    [InlineData("GET /profilingGroups HTTP/1.1\r\nHost: a\r\nX-Name: \xFF\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /profilingGroups HTTP/1.1\r\nHost: a\r\nAuthorization: \xC3\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /profilingGroups HTTP/1.1\r\nHost: a\r\n\xE4: 1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /profilingGroups/\xFF HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /profilingGroups?a=\xFF HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")]
    public async Task Head_ContainsBytesThatAreNotText_IsRefused(string request)
    {
        await using LocalService service = await LocalService.StartAsync();
        using var client = new TcpClient();
        await client.ConnectAsync(service.Service.Url.Host, service.Service.Url.Port);
        await using NetworkStream stream = client.GetStream();

        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream);

        Assert.Matches("^HTTP/1.1 40[03] ", await reader.ReadLineAsync());
    }

    [Theory]
    [InlineData("POST", "/_local/faults", """{"kind":"\ud800"}""")]
    [InlineData("POST", "/_local/faults", """{"kind":"error","code":"\ud800","status":500}""")]
    [InlineData("POST", "/_local/faults", """{"kind":"error","code":"A","status":500,"message":"\ud800"}""")]
    [InlineData("POST", "/_local/faults", """{"kind":"throttle","\ud800":1}""")]
    [InlineData("PUT", "/_local/clock", """{"skewSeconds":1,"\ud800":"\ud800"}""")]
    [InlineData("POST", "/_local/seed", """{"profilingGroups":[{"profilingGroupName":"\ud800"}]}""")]
    [InlineData("POST", "/_local/seed", """{"recommendations":[{"profilingGroupName":"web","recommendation":{"pattern":{"id":"\ud800"}}}]}""")]
    public async Task Control_IsNotUnicode_IsRefused(string method, string path, string json)
    {
        await using LocalService service = await LocalService.StartAsync(options => options.EnableControl = true);

        ServiceResponse response = await service.SendUnsignedAsync(service.Create(new HttpMethod(method), path, Encoding.UTF8.GetBytes(json), "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, response.Status);
        Assert.Contains("not Unicode", response.Message, StringComparison.Ordinal);
    }

    // AWSSDK.Core signs text; bytes that are not text are signed here by hand.
    private static async Task<ServiceResponse> SendAsync(LocalService service, string method, string target, string? json)
    {
        HttpRequestMessage request = service.Create(new HttpMethod(method), target, json is null ? null : Encoding.UTF8.GetBytes(json), "application/json");
        HandSignature.Sign(request, json, LocalService.Start);
        return await service.SendUnsignedAsync(request);
    }
}
