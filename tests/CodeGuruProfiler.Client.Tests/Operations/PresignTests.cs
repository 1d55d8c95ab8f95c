using System.Reflection;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Coverage;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class PresignTests
{
    private const string Token = TestSecrets.ExampleToken;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly DateTimeOffset Start = new(2020, 6, 1, 13, 15, 2, 1, TimeSpan.Zero);
    private static readonly GetPolicyRequest Policy = new() { ProfilingGroupName = "web" };

    // The values avoid characters that AWSSDK.Core sorts before it encodes: there its order differs from that of the services.
    private static readonly Dictionary<string, (string Target, Func<CodeGuruProfilerClient, ValueTask<Uri>> Presign)> Operations = new()
    {
        ["DescribeProfilingGroup"] = (
            "/profilingGroups/a%20b%2Fc",
            client => client.PresignAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "a b/c" }, Hour)),
        ["GetFindingsReportAccountSummary"] = (
            "/internal/findingsReports?nextToken=a%20b&maxResults=5&dailyReportsOnly=false",
            client => client.PresignAsync(new GetFindingsReportAccountSummaryRequest { NextToken = "a b", MaxResults = 5, DailyReportsOnly = false }, Hour)),
        ["GetNotificationConfiguration"] = (
            "/profilingGroups/web/notificationConfiguration",
            client => client.PresignAsync(new GetNotificationConfigurationRequest { ProfilingGroupName = "web" }, Hour)),
        ["GetPolicy"] = ("/profilingGroups/web/policy", client => client.PresignAsync(Policy, Hour)),
        ["GetProfile"] = (
            "/profilingGroups/web/profile?startTime=2020-06-01T13%3A15%3A02.001Z&period=PT1H&maxDepth=10",
            client => client.PresignAsync(new GetProfileRequest { ProfilingGroupName = "web", StartTime = Start, Period = "PT1H", MaxDepth = 10 }, Hour)),
        ["GetRecommendations"] = (
            "/internal/profilingGroups/web/recommendations?startTime=2020-06-01T13%3A15%3A02.001Z&endTime=2020-06-01T13%3A15%3A02.001Z&locale=de-DE",
            client => client.PresignAsync(
                new GetRecommendationsRequest { ProfilingGroupName = "web", StartTime = Start, EndTime = Start, Locale = "de-DE" }, Hour)),
        ["ListFindingsReports"] = (
            "/internal/profilingGroups/web/findingsReports?startTime=2020-06-01T13%3A15%3A02.001Z&endTime=2020-06-01T13%3A15%3A02.001Z&maxResults=1",
            client => client.PresignAsync(
                new ListFindingsReportsRequest { ProfilingGroupName = "web", StartTime = Start, EndTime = Start, MaxResults = 1 }, Hour)),
        ["ListProfileTimes"] = (
            "/profilingGroups/web/profileTimes?startTime=2020-06-01T13%3A15%3A02.001Z&endTime=2020-06-01T13%3A15%3A02.001Z&period=P1D",
            client => client.PresignAsync(
                new ListProfileTimesRequest { ProfilingGroupName = "web", StartTime = Start, EndTime = Start, Period = AggregationPeriod.P1D }, Hour)),
        ["ListProfilingGroups"] = (
            "/profilingGroups?includeDescription=true",
            client => client.PresignAsync(new ListProfilingGroupsRequest { IncludeDescription = true }, Hour)),
        ["ListTagsForResource"] = (
            "/tags/arn%3Aaws%3Ax%2Fy",
            client => client.PresignAsync(new ListTagsForResourceRequest { ResourceArn = "arn:aws:x/y" }, Hour)),
    };

    public static TheoryData<string> Names => [.. Operations.Keys];

    [Fact]
    public void PresignAsync_OfTheClient_IsThereForEveryGetOfTheModel()
    {
        IEnumerable<string> presigned = typeof(CodeGuruProfilerClient).GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.Name == "PresignAsync")
            .Select(method => method.GetParameters()[0].ParameterType.Name);

        string[] expected = [.. ServiceModel.Operations.Where(operation => ServiceModel.Method(operation) == "GET")];
        Assert.Equal(10, expected.Length);
        Assert.Equal(expected.Select(operation => operation + "Request"), presigned.Order(StringComparer.Ordinal));
        Assert.Equal(expected, Operations.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task PresignAsync_OfAnOperation_IsItsUrlWithItsAuthentication(string operation)
    {
        (string target, Func<CodeGuruProfilerClient, ValueTask<Uri>> presign) = Operations[operation];

        Uri uri = await PresignAsync(presign, OperationClient.Credentials);

        string mark = target.Contains('?', StringComparison.Ordinal) ? "&" : "?";
        Assert.StartsWith(
            $"{OperationClient.Origin}{target}{mark}X-Amz-Algorithm=AWS4-HMAC-SHA256"
            + "&X-Amz-Credential=AKIDEXAMPLE%2F20260102%2Fus-east-1%2Fcodeguru-profiler%2Faws4_request"
            + "&X-Amz-Date=20260102T030405Z&X-Amz-Expires=3600&X-Amz-SignedHeaders=host&X-Amz-Signature=",
            uri.OriginalString,
            StringComparison.Ordinal);
        Assert.Equal(uri.OriginalString, uri.Scheme + "://" + uri.Authority + uri.PathAndQuery);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task PresignAsync_OfAnOperation_IsSignedLikeByAwsSdkCore(string operation)
    {
        (string target, Func<CodeGuruProfilerClient, ValueTask<Uri>> presign) = Operations[operation];
        foreach (AWSCredentials credentials in new AWSCredentials[] { OperationClient.Credentials, Temporary() })
        {
            Uri expected = PresignWithAwsSdkCore(target, credentials);

            Uri actual = await PresignAsync(presign, credentials);

            Assert.Equal(ParametersOf(expected), ParametersOf(actual));
            Assert.Equal(expected.AbsolutePath, actual.AbsolutePath);
        }
    }

    [Fact]
    public async Task PresignAsync_WithAnOwnToken_CarriesIt()
    {
        Uri uri = await PresignAsync(Operations["GetPolicy"].Presign, Temporary());

        Assert.Contains("&X-Amz-Security-Token=FwoGZXIvYXdzE%2F%2F%2BEXAMPLETOKEN%3D%3D&", uri.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain(OperationClient.SecretKey, uri.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(0.999)]
    [InlineData(604800.001)]
    public async Task PresignAsync_ExpiryThatNoServiceTakes_IsRefused(double seconds)
    {
        var exception = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => PresignAsync(client => client.PresignAsync(Policy, TimeSpan.FromSeconds(seconds)), OperationClient.Credentials).AsTask());

        Assert.Equal("expiresIn", exception.ParamName);
        Assert.StartsWith("A presigned URL is valid for 1 second to 7 days.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(1.9, "1")]
    [InlineData(604800, "604800")]
    public async Task PresignAsync_ExpiryWithinTheLimits_IsInWholeSeconds(double seconds, string expected)
    {
        Uri uri = await PresignAsync(client => client.PresignAsync(Policy, TimeSpan.FromSeconds(seconds)), OperationClient.Credentials);

        Assert.Contains($"&X-Amz-Expires={expected}&", uri.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PresignAsync_RequestWithAHeader_IsRefused()
    {
        var request = new GetProfileRequest { ProfilingGroupName = "web", Accept = "application/json" };

        var exception = await Assert.ThrowsAsync<ArgumentException>(
            () => PresignAsync(client => client.PresignAsync(request, Hour), OperationClient.Credentials).AsTask());

        Assert.Equal(
            "A URL cannot carry the header Accept: omit it here, and send it with the request to the URL.", exception.Message);
    }

    [Fact]
    public async Task PresignAsync_RequestThatCannotBeSent_IsRefused()
    {
        await Assert.ThrowsAsync<ArgumentException>(
            () => PresignAsync(client => client.PresignAsync(new GetPolicyRequest { ProfilingGroupName = ".." }, Hour), OperationClient.Credentials).AsTask());
        await Assert.ThrowsAsync<ArgumentNullException>(
            () => PresignAsync(client => client.PresignAsync((GetPolicyRequest)null!, Hour), OperationClient.Credentials).AsTask()); // Without nullable types.
    }

    private static SessionAWSCredentials Temporary() => new(OperationClient.AccessKey, OperationClient.SecretKey, Token);

    private static async ValueTask<Uri> PresignAsync(Func<CodeGuruProfilerClient, ValueTask<Uri>> presign, AWSCredentials credentials)
    {
        using var handler = new ScriptedHandler();
        using CodeGuruProfilerClient client = OperationClient.Create(handler, credentials: credentials);
        Uri uri = await presign(client);
        Assert.Empty(handler.Requests);
        return uri;
    }

    private static Uri PresignWithAwsSdkCore(string target, AWSCredentials credentials)
        => AWSSigV4Signer.Presign(
            new AWSSigningRequest
            {
                HttpMethod = HttpMethod.Get,
                RequestUri = new Uri(OperationClient.Origin + target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }),
            },
            new AWSSigV4Parameters
            {
                Credentials = credentials,
                Region = RegionEndpoint.USEast1,
                Service = "codeguru-profiler",
                SignedAt = OperationClient.Now.UtcDateTime,
            },
            Hour).Uri;

    private static IEnumerable<string> ParametersOf(Uri uri) => uri.Query[1..].Split('&').Order(StringComparer.Ordinal);
}
