using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Signing;

namespace CodeGuruProfiler.LocalService.Tests.Authentication;

public sealed class RefusedRequestTests
{
    private const string WrongSignature = "The request signature we calculated does not match the signature you provided.";

    /// <summary>Changes to a valid request after it was signed, and their errors.</summary>
    public static TheoryData<string, Action<HttpRequestMessage>, HttpStatusCode, string, string> Tampered => new()
    {
        { "no signature", request => request.Headers.Remove("Authorization"), HttpStatusCode.Forbidden, "MissingAuthenticationTokenException", "Missing Authentication Token" },
        { "empty signature", request => Authorize(request, header => ""), HttpStatusCode.Forbidden, "MissingAuthenticationTokenException", "Missing Authentication Token" },
        { "another scheme", request => Authorize(request, header => "Bearer token"), HttpStatusCode.Forbidden, "IncompleteSignature", "Unsupported AWS 'algorithm'" },
        { "no credential", request => Authorize(request, header => header.Replace("Credential=", "Kredential=")), HttpStatusCode.Forbidden, "IncompleteSignature", "Authorization header requires 'Credential' parameter." },
        { "no signed headers", request => Authorize(request, header => header.Replace("SignedHeaders=", "Headers=")), HttpStatusCode.Forbidden, "IncompleteSignature", "Authorization header requires 'SignedHeaders' parameter." },
        { "no signature part", request => Authorize(request, header => header.Replace(" Signature=", " Sig=")), HttpStatusCode.Forbidden, "IncompleteSignature", "Authorization header requires 'Signature' parameter." },
        { "scope of four parts", request => Authorize(request, header => header.Replace("/aws4_request", "")), HttpStatusCode.Forbidden, "IncompleteSignature", "Credential must have exactly 5 slash-delimited elements" },
        { "no date", request => request.Headers.Remove("X-Amz-Date"), HttpStatusCode.Forbidden, "IncompleteSignature", "requires existence of either a 'X-Amz-Date' or a 'Date' header" },
        { "not a date", request => SetHeader(request, "X-Amz-Date", "today"), HttpStatusCode.Forbidden, "IncompleteSignature", "Date must be in ISO-8601 'basic format'. Got 'today'." },
        { "another key", request => Authorize(request, header => header.Replace("Credential=local/", "Credential=stranger/")), HttpStatusCode.Forbidden, "UnrecognizedClientException", "The security token included in the request is invalid." },
        { "a token without need", request => SetHeader(request, "X-Amz-Security-Token", "token"), HttpStatusCode.Forbidden, "UnrecognizedClientException", "The security token included in the request is invalid." },
        { "another region", request => Authorize(request, header => header.Replace("/us-east-1/", "/eu-west-1/")), HttpStatusCode.Forbidden, "InvalidSignatureException", "Credential should be scoped to a valid region" },
        { "another service", request => Authorize(request, header => header.Replace("/codeguru-profiler/", "/codeguruprofiler/")), HttpStatusCode.Forbidden, "InvalidSignatureException", "Credential should be scoped to correct service: 'codeguru-profiler'." },
        { "another day in the scope", request => Authorize(request, header => header.Replace("/20260601/", "/20260531/")), HttpStatusCode.Forbidden, "InvalidSignatureException", "Date in Credential scope does not match" },
        { "one digit of the signature", request => Authorize(request, header => header[..^1] + (header[^1] == '0' ? '1' : '0')), HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
        { "upper case signature", request => Authorize(request, header => header.Replace(header[^64..], header[^64..].ToUpperInvariant())), HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
        { "half of the signature", request => Authorize(request, header => header[..^32]), HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
        { "another date of the same day", request => SetHeader(request, "X-Amz-Date", "20260601T120001Z"), HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
        { "another query", request => request.RequestUri = new Uri(request.RequestUri!, "/profilingGroups?clientToken=other"), HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
        { "another path", request => request.RequestUri = new Uri(request.RequestUri!, "/profilingGroups/web/configureAgent?clientToken=token"), HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
        { "another method", request => request.Method = HttpMethod.Get, HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
        { "another body", request => request.Content = new ByteArrayContent("""{"profilingGroupName":"api"}"""u8.ToArray()), HttpStatusCode.Forbidden, "InvalidSignatureException", "" },
        { "another body hash", request => SetHeader(request, "X-Amz-Content-Sha256", new string('0', 64)), HttpStatusCode.Forbidden, "InvalidSignatureException", "The provided 'x-amz-content-sha256' header does not match" },
        { "unsigned payload", request => SetHeader(request, "X-Amz-Content-Sha256", "UNSIGNED-PAYLOAD"), HttpStatusCode.Forbidden, "InvalidSignatureException", "The provided 'x-amz-content-sha256' header does not match" },
        { "another host", request => request.Headers.Host = "profiler.example", HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
        { "host not signed", request => Authorize(request, header => header.Replace("host;", "")), HttpStatusCode.Forbidden, "InvalidSignatureException", "'Host' must be a 'SignedHeader'" },
        { "a signed header is gone", request => request.Headers.Remove("X-Custom"), HttpStatusCode.Forbidden, "InvalidSignatureException", WrongSignature },
    };

    [Theory]
    [MemberData(nameof(Tampered))]
    public async Task Request_ChangedAfterSigning_IsRefused(string change, Action<HttpRequestMessage> tamper, HttpStatusCode status, string code, string message)
    {
        Assert.NotEmpty(change);
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Post, "/profilingGroups?clientToken=token", """{"profilingGroupName":"web"}"""u8.ToArray(), "application/json");
        request.Headers.Add("X-Custom", "value");
        await service.SignAsync(request);

        tamper(request);
        ServiceResponse response = await service.SendUnsignedAsync(request);

        response.IsError(status, code);
        Assert.Contains(message, response.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("POST\n", response.Message, StringComparison.Ordinal);
    }

    /// <summary>Requests with the right signature that violate the specification.</summary>
    public static TheoryData<string, Action<HttpRequestMessage>, string, string> AgainstTheSpecification => new()
    {
        { "another scheme behind it", request => Authorize(request, header => header + ", Bearer token"), "IncompleteSignature", "'Bearer token' not a valid key=value pair" },
        { "the same header behind it", request => Authorize(request, header => header + ", " + header), "IncompleteSignature", "'SignedHeaders' once" },
        { "a comma behind it", request => Authorize(request, header => header + ","), "IncompleteSignature", "not a valid key=value pair" },
        { "two signatures in the header", request => Authorize(request, header => header + ", Signature=" + new string('0', 64)), "IncompleteSignature", "'Signature' once" },
        { "two credentials in the header", request => Authorize(request, header => header.Replace("Credential=", "Credential=other/20260601/us-east-1/codeguru-profiler/aws4_request, Credential=")), "IncompleteSignature", "'Credential' once" },
        { "a signature in the query too", request => request.RequestUri = new Uri(request.RequestUri!.OriginalString + "?X-Amz-Signature=0"), "IncompleteSignature", "not in both" },
        { "an algorithm in the query too", request => request.RequestUri = new Uri(request.RequestUri!.OriginalString + "?X-Amz-Algorithm=AWS4-HMAC-SHA256"), "IncompleteSignature", "not in both" },
        { "an unsigned x-amz- header", request => request.Headers.TryAddWithoutValidation("x-amz-meta", "1"), "InvalidSignatureException", "'x-amz-meta'" },
        { "an unsigned X-AMZ- header", request => request.Headers.TryAddWithoutValidation("X-AMZ-TARGET", "1"), "InvalidSignatureException", "'x-amz-target'" },
        { "an unsigned token header", request => request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", ""), "InvalidSignatureException", "'x-amz-security-token'" },
        { "two dates", request => request.Headers.TryAddWithoutValidation("X-Amz-Date", "20260601T120000Z"), "IncompleteSignature", "Date must be in ISO-8601" },
    };

    [Theory]
    [MemberData(nameof(AgainstTheSpecification))]
    public async Task Request_SignatureViolatesTheSpecification_IsRefused(string name, Action<HttpRequestMessage> change, string code, string message)
    {
        Assert.NotEmpty(name);
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        HandSignature.Sign(request, null, LocalService.Start);
        change(request);

        ServiceResponse response = await service.SendUnsignedAsync(request);

        response.IsError(HttpStatusCode.Forbidden, code);
        Assert.Contains(message, response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_SignedHeaderIsAbsent_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        HandSignature.Sign(request, null, LocalService.Start, ("x-absent", ""));

        ServiceResponse response = await service.SendUnsignedAsync(request);

        response.IsError(HttpStatusCode.Forbidden, "InvalidSignatureException");
        Assert.Contains("'x-absent'", response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_HeaderSignedTwice_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        request.Headers.TryAddWithoutValidation("x-twice", "1");
        HandSignature.Sign(request, null, LocalService.Start, ("x-twice", "1"), ("x-twice", "1"));

        ServiceResponse response = await service.SendUnsignedAsync(request);

        response.IsError(HttpStatusCode.Forbidden, "IncompleteSignature");
        Assert.Contains("each header once", response.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("&X-Amz-Signature=0")]
    [InlineData("&X-Amz-Date=20260601T120000Z")]
    [InlineData("&X-Amz-Credential=local/20260601/us-east-1/codeguru-profiler/aws4_request")]
    [InlineData("&x-amz-%45xpires=1&x-amz-Expires=2")]
    public async Task Request_PresignedWithARepeatedParameter_IsRefused(string more)
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        PresignResult presigned = AWSSigV4Signer.Presign(await SignedClient.SigningRequestAsync(request), service.Parameters(), TimeSpan.FromMinutes(5));

        ServiceResponse response = await service.SendUnsignedAsync(new HttpRequestMessage(HttpMethod.Get, presigned.Uri.AbsoluteUri + more));

        response.IsError(HttpStatusCode.Forbidden, "IncompleteSignature");
        Assert.Contains("once", response.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_PresignedWithAnUnsignedAmazonHeader_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        PresignResult presigned = AWSSigV4Signer.Presign(await SignedClient.SigningRequestAsync(request), service.Parameters(), TimeSpan.FromMinutes(5));
        var sent = new HttpRequestMessage(HttpMethod.Get, presigned.Uri);
        sent.Headers.TryAddWithoutValidation("X-Amz-Date", "20260601T120000Z");

        ServiceResponse response = await service.SendUnsignedAsync(sent);

        response.IsError(HttpStatusCode.Forbidden, "InvalidSignatureException");
        Assert.Contains("not signed: 'x-amz-date'", response.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-901, "Signature expired: 20260601T114459Z is now earlier than 20260601T114500Z.")]
    [InlineData(901, "Signature not yet current: 20260601T121501Z is still later than 20260601T121500Z.")]
    public async Task Request_SignedOutsideTheWindow_IsExpired(int seconds, string message)
    {
        await using LocalService service = await LocalService.StartAsync();
        AWSSigV4Parameters parameters = service.Parameters();
        parameters.SignedAt = LocalService.Start.UtcDateTime.AddSeconds(seconds);
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        await service.SignAsync(request, parameters);

        ServiceResponse response = await service.SendUnsignedAsync(request);

        response.IsError(HttpStatusCode.BadRequest, "RequestExpired");
        Assert.Equal(message, response.Message);
    }

    [Fact]
    public async Task Request_PresignedAndExpired_IsExpired()
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        PresignResult presigned = AWSSigV4Signer.Presign(await SignedClient.SigningRequestAsync(request), service.Parameters(), TimeSpan.FromMinutes(5));

        service.Time.Advance(TimeSpan.FromSeconds(301));
        ServiceResponse response = await service.SendUnsignedAsync(new HttpRequestMessage(HttpMethod.Get, presigned.Uri));

        response.IsError(HttpStatusCode.BadRequest, "RequestExpired");
    }

    [Theory]
    [InlineData("X-Amz-Expires=300", "X-Amz-Expires=301", "InvalidSignatureException")]
    [InlineData("X-Amz-Expires=300", "X-Amz-Expires=604801", "IncompleteSignature")]
    [InlineData("maxResults=5", "maxResults=6", "InvalidSignatureException")]
    [InlineData("X-Amz-SignedHeaders=host", "X-Amz-SignedHeaders=", "IncompleteSignature")]
    [InlineData("AWS4-HMAC-SHA256", "AWS4-HMAC-SHA512", "IncompleteSignature")]
    public async Task Request_PresignedAndChanged_IsRefused(string part, string changed, string code)
    {
        await using LocalService service = await LocalService.StartAsync();
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups?maxResults=5");
        PresignResult presigned = AWSSigV4Signer.Presign(await SignedClient.SigningRequestAsync(request), service.Parameters(), TimeSpan.FromMinutes(5));
        string url = presigned.Uri.AbsoluteUri;
        Assert.Contains(part, url, StringComparison.Ordinal);

        ServiceResponse response = await service.SendUnsignedAsync(new HttpRequestMessage(HttpMethod.Get, url.Replace(part, changed, StringComparison.Ordinal)));

        response.IsError(HttpStatusCode.Forbidden, code);
    }

    [Fact]
    public async Task Request_WrongSecret_IsRefused()
    {
        await using LocalService service = await LocalService.StartAsync();
        AWSSigV4Parameters parameters = service.Parameters();
        parameters.Credentials = new BasicAWSCredentials("local", "guess");
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        await service.SignAsync(request, parameters);

        ServiceResponse response = await service.SendUnsignedAsync(request);

        response.IsError(HttpStatusCode.Forbidden, "InvalidSignatureException");
    }

    [Theory]
    [InlineData("expired", "ExpiredTokenException", "The security token included in the request is expired")]
    [InlineData("wrong", "UnrecognizedClientException", "The security token included in the request is invalid.")]
    [InlineData("missing", "UnrecognizedClientException", "The security token included in the request is invalid.")]
    public async Task Request_InvalidSessionToken_IsRefused(string token, string code, string message)
    {
        await using LocalService service = await LocalService.StartAsync(options =>
        {
            options.SessionToken = "token";
            options.SessionTokenExpiration = LocalService.Start.AddMinutes(token == "expired" ? 0 : 1);
        });
        AWSSigV4Parameters parameters = service.Parameters();
        parameters.Credentials = token switch
        {
            "missing" => new BasicAWSCredentials("local", "local"),
            "wrong" => new SessionAWSCredentials("local", "local", "another"),
            _ => service.Service.Credentials,
        };
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups");
        await service.SignAsync(request, parameters);

        ServiceResponse response = await service.SendUnsignedAsync(request);

        response.IsError(HttpStatusCode.Forbidden, code);
        Assert.Equal(message, response.Message);
    }

    [Fact]
    public async Task Request_WrongSignatureExplained_ReturnsTheCanonicalRequest()
    {
        await using LocalService service = await LocalService.StartAsync(options => options.ExplainSignatures = true);
        AWSSigV4Parameters parameters = service.Parameters();
        parameters.Credentials = new BasicAWSCredentials("local", "guess");
        HttpRequestMessage request = service.Create(HttpMethod.Get, "/profilingGroups?b=2&a=1");
        await service.SignAsync(request, parameters);

        ServiceResponse response = await service.SendUnsignedAsync(request);

        Assert.Contains("The Canonical String for this request should have been\n'GET\n/profilingGroups\na=1&b=2\nhost:127.0.0.1:", response.Message, StringComparison.Ordinal);
    }

    private static void Authorize(HttpRequestMessage request, Func<string, string> change)
        => SetHeader(request, "Authorization", change(request.Headers.GetValues("Authorization").Single()));

    private static void SetHeader(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
