using System.Net;
using Amazon.Runtime.Signing;

namespace CodeGuruProfiler.LocalService.Tests.Authentication;

public sealed class AcceptedRequestTests
{
    [Theory]
    [InlineData("GET", "/profilingGroups?maxResults=5&includeDescription=true")]
    [InlineData("GET", "/profilingGroups?includeDescription=true&maxResults=5")]
    [InlineData("DELETE", "/profilingGroups/web")]
    [InlineData("GET", "/tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb")]
    [InlineData("DELETE", "/tags/arn%3Aaws%3Acodeguru-profiler%3Aus-east-1%3A123456789012%3AprofilingGroup%2Fweb?tagKeys=b%20c&tagKeys=a%2Fb&tagKeys=%C3%A4")]
    [InlineData("GET", "/profilingGroups/web/profile?startTime=2026-06-01T00%3A00%3A00Z&period=PT5M")]
    public async Task Request_SignedByAwssdkCore_IsAccepted(string method, string target)
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.SendAsync(new HttpMethod(method), target);

        Assert.DoesNotContain("Signature", response.Text, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.Forbidden, response.Status);
    }

    [Fact]
    public async Task Request_WithBodySignedByAwssdkCore_IsAccepted()
    {
        await using LocalService service = await LocalService.StartAsync();

        ServiceResponse response = await service.PostAsync("/profilingGroups?clientToken=t", """{"profilingGroupName":"web"}""");

        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    [Fact]
    public async Task Request_OtherHeadersSigned_IsAccepted()
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        request.Headers.TryAddWithoutValidation("accept", "application/json");
        request.Headers.TryAddWithoutValidation("x-two-values", ["b  c", "a"]);

        ServiceResponse response = await service.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    [Fact]
    public async Task Request_SignedByHandWithUnsignedHeaders_IsAccepted()
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups?a=%ff&b=%e4");
        request.Headers.TryAddWithoutValidation("X-Amz-Meta", "1");
        request.Headers.TryAddWithoutValidation("X-Amzn-Trace-Id", "Root=1");
        request.Headers.TryAddWithoutValidation("amz-sdk-invocation-id", "1");
        HandSignature.Sign(request, null, LocalService.Start, ("x-amz-meta", "1"));

        ServiceResponse response = await service.SendUnsignedAsync(request);

        // The signature is right, but the bytes are not text.
        response.IsError(HttpStatusCode.BadRequest, "ValidationException");
    }

    [Fact]
    public async Task Request_WithSessionToken_IsAccepted()
    {
        await using LocalService service = await LocalService.StartAsync(options => options.SessionToken = "token/with+signs==");

        ServiceResponse response = await service.GetAsync("/profilingGroups");

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("token/with+signs==")]
    public async Task Request_PresignedByAwssdkCore_IsAccepted(string? sessionToken)
    {
        await using LocalService service = await LocalService.StartAsync(options => options.SessionToken = sessionToken);
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups?maxResults=5");

        PresignResult presigned = AWSSigV4Signer.Presign(await SignedClient.SigningRequestAsync(request), service.Parameters(), TimeSpan.FromMinutes(5));
        ServiceResponse response = await service.SendUnsignedAsync(new HttpRequestMessage(HttpMethod.Get, presigned.Uri));

        Assert.Equal((HttpStatusCode.OK, ""), (response.Status, response.Headers.GetValueOrDefault("X-Amzn-ErrorType", "")));
    }

    [Theory]
    [InlineData(-15)]
    [InlineData(15)]
    public async Task Request_SignedUpToFifteenMinutesOff_IsAccepted(int minutes)
    {
        await using LocalService service = await LocalService.StartAsync();
        AWSSigV4Parameters parameters = service.Parameters();
        parameters.SignedAt = LocalService.Start.UtcDateTime.AddMinutes(minutes);
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");

        await service.SignAsync(request, parameters);
        ServiceResponse response = await service.SendUnsignedAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }
}
