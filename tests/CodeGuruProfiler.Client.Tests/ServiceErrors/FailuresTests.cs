using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.ServiceErrors;

/// <summary>Exceptions describe all attempts of a call.</summary>
public class FailuresTests
{
    private static readonly GetPolicyRequest Request = new() { ProfilingGroupName = "web" };

    [Fact]
    public async Task ServiceError_AfterThreeAttempts_NamesTheEarlierOnes()
    {
        using var handler = new ScriptedHandler(
            ScriptedAnswer.Error(429, "ThrottlingException", "Slower."), ScriptedAnswer.Empty(503), ScriptedAnswer.Error(500, "InternalServerException", "Broken."));
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 3);

        var exception = await Assert.ThrowsAsync<InternalServerException>(() => client.GetPolicyAsync(Request));

        Assert.Equal(
            $"GetPolicy: InternalServerException (HTTP 500) after 3 attempts (1: ThrottlingException, 2: HTTP 503): Broken. Request id: {ScriptedAnswer.RequestId}.",
            exception.Message);
        Assert.Equal(
            [(1, "ThrottlingException", (HttpStatusCode?)HttpStatusCode.TooManyRequests), (2, "HTTP 503", HttpStatusCode.ServiceUnavailable), (3, "InternalServerException", HttpStatusCode.InternalServerError)],
            exception.Failures.Select(failure => (failure.Attempt, failure.Error, failure.StatusCode)));
        Assert.Equal(("GetPolicy", 3), (exception.Operation, exception.Attempts));
    }

    [Fact]
    public async Task ServiceError_AtTheFirstAttempt_HasItAsItsOnlyFailure()
        => Assert.Equal(["ConflictException"], (await FailedCalls.GetPolicyAsync(ScriptedAnswer.Error(409, "ConflictException", "No."))).Failures.Select(failure => failure.Error));

    [Fact]
    public async Task ConnectionFailure_AfterThreeAttempts_NamesTheHostAndEndsWithTheInnermostCause()
    {
        var handler = new FailingHandler(
            new HttpRequestException("Connection refused (127.0.0.1:1)", new SocketException((int)SocketError.ConnectionRefused)),
            new IOException("Broken."),
            new HttpRequestException("The SSL connection could not be established, see inner exception.", new AuthenticationException("The certificate is from yesterday.")));
        using CodeGuruProfilerClient client = OperationClient.Create(handler, maxAttempts: 3);

        var exception = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetPolicyAsync(Request));

        Assert.Equal(
            "GetPolicy: no usable response from codeguru-profiler.us-east-1.amazonaws.com after 3 attempts (1: HttpRequestException, 2: IOException): "
            + "The SSL connection could not be established, see inner exception: The certificate is from yesterday.",
            exception.Message);
        Assert.Equal([(1, "HttpRequestException"), (2, "IOException"), (3, "HttpRequestException")], exception.Failures.Select(failure => (failure.Attempt, failure.Error)));
        Assert.All(exception.Failures, failure => Assert.Null(failure.StatusCode));
    }

    [Theory]
    [InlineData("us-esat-1", true)]
    [InlineData("mars-north-1", true)]
    [InlineData("us-east-1", false)]
    [InlineData("cn-north-1", false)]
    public async Task ConnectionFailure_OfARegionThatNoPartitionKnows_ReportsThatItIsUnknown(string region, bool isUnknown)
    {
        using CodeGuruProfilerClient client = Create(new FailingHandler(new HttpRequestException("Name or service not known")), options => options.Region = region);

        var exception = await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetPolicyAsync(Request));

        Assert.Equal(isUnknown, exception.Message.Contains($"Region '{region}': it is unknown", StringComparison.Ordinal));
        Assert.EndsWith("Name or service not known", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionFailure_WhoseTextRepeatsTheInnermostCause_EndsWithThatAlone()
    {
        using CodeGuruProfilerClient client = OperationClient.Create(
            new FailingHandler(new HttpRequestException("Broken (127.0.0.1:1)", new IOException("Broken"))), maxAttempts: 1);

        Assert.EndsWith(
            "amazonaws.com: Broken",
            (await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetPolicyAsync(Request))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionFailure_OfACustomEndpoint_DoesNotMentionTheRegion()
    {
        using CodeGuruProfilerClient client = Create(
            new FailingHandler(new HttpRequestException("Refused")), options => (options.Region, options.ServiceUrl) = ("local", new Uri("http://localhost:8000")));

        Assert.Equal(
            "GetPolicy: no usable response from localhost:8000: Refused",
            (await Assert.ThrowsAsync<CodeGuruProfilerConnectionException>(() => client.GetPolicyAsync(Request))).Message);
    }

    [Fact]
    public async Task CredentialsException_OfASecondAttempt_NamesTheFirst()
    {
        using var handler = new ScriptedHandler(ScriptedAnswer.Empty(503));
        using CodeGuruProfilerClient client = Create(handler, options => (options.Credentials, options.MaxAttempts) = (new OneTimeCredentials(), 3));

        var exception = await Assert.ThrowsAsync<CodeGuruProfilerCredentialsException>(() => client.GetPolicyAsync(Request));

        Assert.Equal(("GetPolicy", 2), (exception.Operation, exception.Attempts));
        Assert.Equal(["HTTP 503"], exception.Failures.Select(failure => failure.Error));
        Assert.EndsWith("This was attempt 2 (1: HTTP 503).", exception.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(exception.InnerException);
        Assert.Equal([nameof(OneTimeCredentials)], exception.Sources);
    }

    [Fact]
    public void HandMadeException_OfAnError_HasItsCodeAndStatus()
    {
        Assert.Equal(("ThrottlingException", HttpStatusCode.TooManyRequests), CodeOf(new ThrottlingException("Slower.")));
        Assert.Equal(("NotAuthorized", HttpStatusCode.Unauthorized), CodeOf(new NotAuthorizedException("No.", new InvalidOperationException())));
        Assert.Equal(("ServiceUnavailable", HttpStatusCode.ServiceUnavailable), CodeOf(new ServiceUnavailableException("Later.")));
        Assert.Equal((ErrorType.Receiver, ErrorType.Sender), (new ServiceUnavailableException("Later.").ErrorType, new ThrottlingException("Slower.").ErrorType));
        Assert.Equal(("Slower.", 0), (new ThrottlingException("Slower.").Message, new ThrottlingException("Slower.").Failures.Count));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Call_AfterDisposal_NamesTheClient(bool hasOwnConnections)
    {
        var options = new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = OperationClient.Credentials };
        using var http = new HttpClient(new ScriptedHandler());
        var client = new CodeGuruProfilerClient(options, hasOwnConnections ? null : http, ClientSources.System, new AwsEnvironment(_ => null, _ => null, null));
        client.Dispose();

        Assert.Equal("CodeGuruProfiler.Client.CodeGuruProfilerClient", (await Assert.ThrowsAsync<ObjectDisposedException>(() => client.GetPolicyAsync(Request))).ObjectName);
        Assert.Equal(
            "CodeGuruProfiler.Client.CodeGuruProfilerClient",
            (await Assert.ThrowsAsync<ObjectDisposedException>(async () => await client.PresignAsync(Request, TimeSpan.FromMinutes(1)))).ObjectName);
    }

    private static (string Code, HttpStatusCode Status) CodeOf(CodeGuruProfilerException exception) => (exception.ErrorCode, exception.StatusCode);

    private static CodeGuruProfilerClient Create(HttpMessageHandler handler, Action<CodeGuruProfilerClientOptions> configure)
    {
        var options = new CodeGuruProfilerClientOptions { Region = "us-east-1", Credentials = OperationClient.Credentials, MaxAttempts = 1, LoggerFactory = SecretsWatch.Logs };
        configure(options);
        return new CodeGuruProfilerClient(options, new HttpClient(handler), ClientSources.System with { Jitter = () => 0 }, new AwsEnvironment(_ => null, _ => null, null));
    }

    private sealed class FailingHandler(params Exception[] failures) : HttpMessageHandler
    {
        private int _sent;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromException<HttpResponseMessage>(failures[_sent++]);
    }

    private sealed class OneTimeCredentials : AWSCredentials
    {
        private int _asked;

        public override ImmutableCredentials GetCredentials()
            => _asked++ == 0 ? new ImmutableCredentials(OperationClient.AccessKey, OperationClient.SecretKey, null) : throw new InvalidOperationException("Only once.");

        public override Task<ImmutableCredentials> GetCredentialsAsync() => Task.FromResult(GetCredentials());
    }
}
