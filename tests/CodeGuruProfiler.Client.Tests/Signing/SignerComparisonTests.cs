using System.Globalization;
using System.Security.Cryptography;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;
using CodeGuruProfiler.Client.Signing;

namespace CodeGuruProfiler.Client.Tests.Signing;

/// <summary>Our signatures against those of AWSSDK.Core's public signer, on random requests.</summary>
public class SignerComparisonTests
{
    private const int Requests = 10_000;
    private const int Seed = 20190718;
    private const string Service = "codeguru-profiler";

    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];
    private static readonly string[] Regions = ["us-east-1", "eu-central-1", "cn-north-1", "us-gov-west-1"];

    [Fact]
    public void SignHeaders_RandomRequests_SignsLikeAwsSdkCore()
    {
        var random = new RandomRequests(Seed);
        int compared = 0;
        for (; compared < Requests; compared++)
        {
            RandomRequest request = random.Next(Methods, Regions);

            string expected = SignWithAwsSdkCore(request);
            string actual = SignWithOurs(request);

            Assert.True(expected == actual, $"Request {compared} of seed {Seed}: {request}\nAWSSDK.Core: {expected}\nours:        {actual}");
        }

        Assert.Equal(Requests, compared);
    }

    private static string SignWithAwsSdkCore(RandomRequest request)
    {
        var signing = new AWSSigningRequest
        {
            HttpMethod = new HttpMethod(request.Method),
            RequestUri = new Uri(request.Url, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }),
            Content = request.Body,
        };
        foreach ((string name, string value) in request.Headers)
        {
            signing.Headers[name] = value;
        }

        AWSSigningResult result = AWSSigV4Signer.Sign(
            signing,
            new AWSSigV4Parameters
            {
                Credentials = request.Token is null
                    ? new BasicAWSCredentials(request.AccessKey, request.SecretKey)
                    : new SessionAWSCredentials(request.AccessKey, request.SecretKey, request.Token),
                Region = RegionEndpoint.GetBySystemName(request.Region),
                Service = Service,
                SignPayload = true,
                SignedAt = request.Time.UtcDateTime,
            });
        return result.Headers["Authorization"];
    }

    private static string SignWithOurs(RandomRequest request)
    {
        string time = request.Time.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        List<KeyValuePair<string, string>> headers =
        [
            .. request.Headers,
            new("host", request.Host),
            new("x-amz-date", time),
            // AWSSDK.Core sends the hash of the body as a header too, and signs that.
            new("x-amz-content-sha256", Convert.ToHexStringLower(SHA256.HashData(request.Body))),
        ];
        if (request.Token is not null)
        {
            headers.Add(new("x-amz-security-token", request.Token));
        }

        KeyValuePair<string, string>[] sorted = [.. headers];
        CanonicalHeaders.Sort(sorted);
        return new SigV4Signer(request.Region, Service).SignHeaders(
            new SignableRequest { Method = request.Method, Path = request.Path, Query = request.Query, Headers = sorted, Body = request.Body },
            new ImmutableCredentials(request.AccessKey, request.SecretKey, request.Token),
            time);
    }
}
