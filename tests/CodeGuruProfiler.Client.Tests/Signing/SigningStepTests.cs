using Amazon.Runtime;
using CodeGuruProfiler.Client.Tests.Retries;

namespace CodeGuruProfiler.Client.Tests.Signing;

/// <summary>The headers of a signed request, and which of them the signature covers.</summary>
public class SigningStepTests
{
    [Fact]
    public async Task SendAsync_Request_HasTheTimeOfTheClockAndSignsWhatChangesItsMeaning()
    {
        var client = new RetryClient();

        PendingRequest request = await SendAsync(client);

        string time = client.Clock.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", null);
        Assert.Equal(time, request.Header("x-amz-date"));
        Assert.Null(request.Header("x-amz-security-token"));
        Assert.StartsWith(
            $"AWS4-HMAC-SHA256 Credential=AKID/{time[..8]}/us-east-1/codeguru-profiler/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=",
            request.Header("Authorization"),
            StringComparison.Ordinal);

        // They are there, and not signed: proxies change them, and each attempt does.
        Assert.NotNull(request.Header("User-Agent"));
        Assert.NotNull(request.Header("amz-sdk-request"));
    }

    [Fact]
    public async Task SendAsync_SessionCredentials_SendsAndSignsTheToken()
    {
        var client = new RetryClient();
        client.Options.Credentials = new SessionAWSCredentials("AKID", TestSecrets.Key, TestSecrets.Token);

        PendingRequest request = await SendAsync(client);

        Assert.Equal(TestSecrets.Token, request.Header("x-amz-security-token"));
        Assert.Contains("SignedHeaders=content-type;host;x-amz-date;x-amz-security-token,", request.Header("Authorization"), StringComparison.Ordinal);
    }

    // The service's clock is an hour ahead: the second attempt is signed with its time.
    [Fact]
    public async Task SendAsync_ClockIsWrong_SignsTheNextAttemptWithTheTimeOfTheService()
    {
        var client = new RetryClient { Jitter = 0 };
        DateTimeOffset there = client.Clock.GetUtcNow().AddHours(1);

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(403, "RequestTimeTooSkewed", ("Date", there.ToString("R", null)));
        PendingRequest second = await client.Handler.NextAsync();
        second.Respond(200);
        await call;

        Assert.Equal(there.ToString("yyyyMMdd'T'HHmmss'Z'", null), second.Header("x-amz-date"));
    }

    private static async Task<PendingRequest> SendAsync(RetryClient client)
    {
        Task call = client.CallAsync();
        PendingRequest request = await client.Handler.NextAsync();
        request.Respond(200);
        await call;
        return request;
    }
}
