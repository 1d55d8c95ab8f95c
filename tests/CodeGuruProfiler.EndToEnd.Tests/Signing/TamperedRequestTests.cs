using System.Net;
using System.Net.Http.Headers;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.EndToEnd.Tests.Processes;

namespace CodeGuruProfiler.EndToEnd.Tests.Signing;

/// <summary>The local service refuses what was changed after our client signed it.</summary>
public sealed class TamperedRequestTests
{
    private const string Invalid = "InvalidSignatureException";
    private const string Incomplete = "IncompleteSignature";
    private const string Unknown = "UnrecognizedClientException";

    /// <summary>The changed part, the change, and the error.</summary>
    public static TheoryData<string, Action<HttpRequestMessage>, HttpStatusCode, string> Changes => new()
    {
        { "path", request => Readdress(request, "/web/", "/api/"), HttpStatusCode.Forbidden, Invalid },
        { "encoding of the path", request => Readdress(request, "/web/", "/we%62/"), HttpStatusCode.Forbidden, Invalid },
        { "query", request => Readdress(request, "=token", "=other"), HttpStatusCode.Forbidden, Invalid },
        { "one more query parameter", request => Readdress(request, "?", "?admin=true&"), HttpStatusCode.Forbidden, Invalid },
        { "no query", request => Readdress(request, "?profileToken=token", ""), HttpStatusCode.Forbidden, Invalid },
        { "order of the words of the token", request => Readdress(request, "=token", "=kento"), HttpStatusCode.Forbidden, Invalid },
        { "method", request => request.Method = HttpMethod.Put, HttpStatusCode.NotFound, "UnknownOperationException" },
        { "signed header", request => request.Content!.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-amzn-ion"), HttpStatusCode.Forbidden, Invalid },
        { "signed header is gone", request => request.Content!.Headers.ContentType = null, HttpStatusCode.Forbidden, Invalid },
        { "host", request => request.Headers.Host = "codeguru-profiler.us-east-1.amazonaws.com", HttpStatusCode.Forbidden, Invalid },
        { "body", request => SetBody(request, """{"start":0}"""), HttpStatusCode.Forbidden, Invalid },
        { "no body", request => SetBody(request, ""), HttpStatusCode.Forbidden, Invalid },
        { "date, later on the day", request => SetHeader(request, "x-amz-date", date => date.Replace("T120000Z", "T120001Z", StringComparison.Ordinal)), HttpStatusCode.Forbidden, Invalid },
        { "date, another day", request => SetHeader(request, "x-amz-date", date => date.Replace("20260601", "20260602", StringComparison.Ordinal)), HttpStatusCode.Forbidden, Invalid },
        { "date, no longer a date", request => SetHeader(request, "x-amz-date", _ => "now"), HttpStatusCode.Forbidden, Incomplete },
        { "no date", request => request.Headers.Remove("x-amz-date"), HttpStatusCode.Forbidden, Incomplete },
        { "date and its scope, too old", request => Replace(request, "20260601", "20260531"), HttpStatusCode.BadRequest, "RequestExpired" },
        { "region", request => Authorize(request, "/us-east-1/", "/eu-central-1/"), HttpStatusCode.Forbidden, Invalid },
        { "service", request => Authorize(request, "/codeguru-profiler/", "/s3/"), HttpStatusCode.Forbidden, Invalid },
        { "scope without its end", request => Authorize(request, "/aws4_request", ""), HttpStatusCode.Forbidden, Incomplete },
        { "key", request => Authorize(request, "Credential=local/", "Credential=stranger/"), HttpStatusCode.Forbidden, Unknown },
        { "token that was not signed", request => request.Headers.Add("x-amz-security-token", "stolen"), HttpStatusCode.Forbidden, Unknown },
        { "signed headers, one fewer", request => Authorize(request, "SignedHeaders=content-type;", "SignedHeaders="), HttpStatusCode.Forbidden, Invalid },
        { "signed headers without the host", request => Authorize(request, ";host;", ";"), HttpStatusCode.Forbidden, Invalid },
        { "signature", request => SetHeader(request, "Authorization", header => header[..^1] + (header[^1] == '0' ? '1' : '0')), HttpStatusCode.Forbidden, Invalid },
        { "algorithm", request => Authorize(request, "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA1"), HttpStatusCode.Forbidden, Incomplete },
        { "no signature at all", request => request.Headers.Remove("Authorization"), HttpStatusCode.Forbidden, "MissingAuthenticationTokenException" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task Request_ChangedAfterOurClientSignedIt_IsRefused(string change, Action<HttpRequestMessage> tamper, HttpStatusCode status, string code)
    {
        Assert.NotEmpty(change);
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        var handler = new TamperingHandler(tamper);
        using CodeGuruProfilerClient client = service.CreateClient(handler: handler);

        CodeGuruProfilerException error = await Assert.ThrowsAnyAsync<CodeGuruProfilerException>(() => client.PostAgentProfileAsync(Request(service)));

        Assert.Equal((status, code), (error.StatusCode, error.ErrorCode));
        // It did nothing: an untouched request with the same token is not a repetition.
        DescribeProfilingGroupResponse group = await service.Client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web" });
        Assert.Null(group.ProfilingGroup.ProfilingStatus!.LatestAgentProfileReportedAt);
    }

    /// <summary>Changes that a proxy may make: none of them alters the meaning of the request.</summary>
    public static TheoryData<string, Action<HttpRequestMessage>> Harmless => new()
    {
        { "nothing", _ => { } },
        { "one more header", request => request.Headers.Add("X-Forwarded-For", "192.0.2.1") },
        { "another user agent", request => SetHeader(request, "User-Agent", _ => "proxy/1.0") },
        { "no invocation id", request => request.Headers.Remove("amz-sdk-invocation-id") },
    };

    [Theory]
    [MemberData(nameof(Harmless))]
    public async Task Request_ChangedWhereItIsNotSigned_IsAccepted(string change, Action<HttpRequestMessage> tamper)
    {
        Assert.NotEmpty(change);
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        var handler = new TamperingHandler(tamper);
        using CodeGuruProfilerClient client = service.CreateClient(handler: handler);

        PostAgentProfileResponse response = await client.PostAgentProfileAsync(Request(service));

        Assert.Equal(HttpStatusCode.NoContent, response.ResponseMetadata.StatusCode);
    }

    [Fact]
    public async Task Request_QueryInAnotherOrder_IsAccepted()
    {
        await using RunningService service = await RunningService.StartAsync();
        await service.CreateGroupAsync("web");
        var handler = new TamperingHandler(request =>
        {
            string[] parts = request.RequestUri!.Query.TrimStart('?').Split('&');
            Assert.True(parts.Length > 2);
            request.RequestUri = new Uri(request.RequestUri.GetLeftPart(UriPartial.Path) + "?" + string.Join('&', parts.Reverse()));
        });
        using CodeGuruProfilerClient client = service.CreateClient(handler: handler);

        ListProfileTimesResponse response = await client.ListProfileTimesAsync(new ListProfileTimesRequest
        {
            ProfilingGroupName = "web",
            Period = AggregationPeriod.PT5M,
            StartTime = service.Time.GetUtcNow().AddHours(-1),
            EndTime = service.Time.GetUtcNow(),
        });

        Assert.Empty(response.ProfileTimes);
    }

    private static PostAgentProfileRequest Request(RunningService service) => new()
    {
        ProfilingGroupName = "web",
        ContentType = "application/json",
        ProfileToken = "token",
        AgentProfile = Sample.Profile(service.Time.GetUtcNow(), "main", 1).ToArray(CodeGuruProfiler.Profiles.ProfileEncoding.Json),
    };

    // The path is sent as it is written: %62 stays %62.
    private static void Readdress(HttpRequestMessage request, string part, string changed)
    {
        string address = request.RequestUri!.OriginalString;
        Assert.Contains(part, address, StringComparison.Ordinal);
        request.RequestUri = new Uri(address.Replace(part, changed, StringComparison.Ordinal), new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }

    private static void SetBody(HttpRequestMessage request, string json)
    {
        var body = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(json));
        body.Headers.ContentType = request.Content!.Headers.ContentType;
        request.Content = body;
    }

    private static void Replace(HttpRequestMessage request, string part, string changed)
    {
        Authorize(request, part, changed);
        SetHeader(request, "x-amz-date", date => date.Replace(part, changed, StringComparison.Ordinal));
    }

    private static void Authorize(HttpRequestMessage request, string part, string changed) => SetHeader(request, "Authorization", header =>
    {
        Assert.Contains(part, header, StringComparison.Ordinal);
        return header.Replace(part, changed, StringComparison.Ordinal);
    });

    private static void SetHeader(HttpRequestMessage request, string name, Func<string, string> change)
    {
        string value = string.Join(", ", request.Headers.NonValidated[name]);
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, change(value));
    }
}
