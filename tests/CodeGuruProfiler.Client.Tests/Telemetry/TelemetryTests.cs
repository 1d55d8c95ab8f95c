using System.Diagnostics;
using System.Net;
using System.Text;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Telemetry;
using CodeGuruProfiler.Tests.Listening;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Telemetry;

/// <summary>The data that a listener receives about a call, and the data that it never receives.</summary>
public class TelemetryTests
{
    private const string GroupName = "a-name-that-is-not-recorded";

    private static readonly DescribeProfilingGroupRequest Request = new() { ProfilingGroupName = GroupName };

    [Fact]
    public async Task Call_Succeeds_IsASpanWithTheConventionalAttributes()
    {
        using var recorded = new RecordedTelemetry("success.test");
        using CodeGuruProfilerClient client = Create(recorded, "success.test", (HttpStatusCode.OK, "{}"));

        await client.DescribeProfilingGroupAsync(Request);

        Activity span = Assert.Single(recorded.Spans);
        Assert.Equal("CodeGuruProfiler.DescribeProfilingGroup", span.OperationName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal(
            new Dictionary<string, object?>
            {
                ["rpc.system.name"] = "aws-api",
                ["rpc.method"] = "CodeGuruProfiler/DescribeProfilingGroup",
                ["server.address"] = "success.test",
                ["server.port"] = 80,
                ["cloud.region"] = "eu-central-1",
                ["aws.request_id"] = "request-1",
                ["http.response.status_code"] = 200,
            },
            span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value));
        Assert.Equal([1], span.Events.Select(attempt => attempt.Tags.Single(tag => tag.Key == "attempt.number").Value));
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
    }

    [Fact]
    public async Task Call_FailsAfterRetries_ReportsKindAttemptsAndRequestId()
    {
        using var recorded = new RecordedTelemetry("failure.test");
        using CodeGuruProfilerClient client = Create(
            recorded,
            "failure.test",
            (HttpStatusCode.InternalServerError, "{\"code\":\"InternalServerException\",\"message\":\"first\"}"),
            (HttpStatusCode.NotFound, "{\"code\":\"ResourceNotFoundException\",\"message\":\"second\"}"));

        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeProfilingGroupAsync(Request));

        Activity span = Assert.Single(recorded.Spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal("ResourceNotFoundException", span.GetTagItem("error.type"));
        Assert.Equal(404, span.GetTagItem("http.response.status_code"));
        Assert.Equal(1, span.GetTagItem("http.request.resend_count"));
        Assert.Equal("request-2", span.GetTagItem("aws.request_id"));
        Assert.Equal(
            ["InternalServerException", "ResourceNotFoundException"],
            span.Events.Select(attempt => attempt.Tags.Single(tag => tag.Key == "error.type").Value));
        Assert.Equal([(LogLevel.Information, 3), (LogLevel.Information, 5)], recorded.Lines.Select(line => (line.Level, line.Id.Id)));
    }

    // A failure that a program expects when it creates what is missing is one line, and not a warning.
    [Theory]
    [InlineData(404, "ResourceNotFoundException", true)]
    [InlineData(409, "ConflictException", true)]
    [InlineData(404, "UnknownOperationException", false)]
    [InlineData(404, "", false)]
    [InlineData(400, "ValidationException", false)]
    [InlineData(403, "AccessDeniedException", false)]
    public async Task Call_Fails_IsAWarningUnlessItIsExpected(int status, string code, bool isExpected)
    {
        using var recorded = new RecordedTelemetry($"expected-{status}-{code.Length}.test");
        using CodeGuruProfilerClient client = Create(recorded, recorded.Host, ((HttpStatusCode)status, $$"""{"code":"{{code}}"}"""));

        await Assert.ThrowsAnyAsync<CodeGuruProfilerException>(() => client.DescribeProfilingGroupAsync(Request));

        Assert.Equal(
            isExpected ? [(LogLevel.Information, 5, "CallFailedAsExpected")] : [(LogLevel.Information, 3, "AttemptFailed"), (LogLevel.Warning, 2, "CallFailed")],
            recorded.Lines.Select(line => (line.Level, line.Id.Id, line.Id.Name)));
    }

    [Fact]
    public async Task Call_Succeeds_HasNoErrorTypeAnywhere()
    {
        using var recorded = new RecordedTelemetry("no-error.test");
        var attempts = new List<string[]>();
        using var listener = new ClientListener(
            _ => { },
            (instrument, _, tags, _) =>
            {
                if (instrument.Name == "codeguruprofiler.client.attempt.duration" && Activity.Current?.GetTagItem("probe") is "no-error")
                {
                    lock (attempts)
                    {
                        attempts.Add([.. tags.ToArray().Select(tag => tag.Key)]);
                    }
                }
            });
        using CodeGuruProfilerClient client = Create(recorded, recorded.Host, new ProbingHandler());

        await client.DescribeProfilingGroupAsync(Request);

        Assert.Equal(["rpc.method"], Assert.Single(attempts));
        Assert.DoesNotContain("error.type", Assert.Single(recorded.Measurements).Tags.Keys);
        Assert.Equal(["attempt.number"], Assert.Single(Assert.Single(recorded.Spans).Events).Tags.Select(tag => tag.Key));
    }

    [Fact]
    public void Instruments_OfTheClient_HaveBucketsInSecondsAndAVersion()
    {
        double[] expected = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

        Assert.Equal(expected, ClientTelemetry.CallDuration.Advice?.HistogramBucketBoundaries);
        Assert.Equal(expected, ClientTelemetry.AttemptDuration.Advice?.HistogramBucketBoundaries);
        Assert.Matches(@"^\d+\.\d+\.\d+", ClientTelemetry.Spans.Version);
        Assert.Equal(ClientTelemetry.Spans.Version, ClientTelemetry.CallDuration.Meter.Version);
        Assert.DoesNotContain('+', ClientTelemetry.Spans.Version!);
    }

    [Fact]
    public async Task Call_AnyOutcome_IsMeasuredOnceInSeconds()
    {
        using var recorded = new RecordedTelemetry("measured.test");
        using CodeGuruProfilerClient client = Create(
            recorded, "measured.test", (HttpStatusCode.OK, "{}"), (HttpStatusCode.NotFound, "{\"code\":\"ResourceNotFoundException\"}"));

        await client.DescribeProfilingGroupAsync(Request);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.DescribeProfilingGroupAsync(Request));

        Assert.Equal(["rpc.client.call.duration", "rpc.client.call.duration"], recorded.Measurements.Select(measured => measured.Instrument));
        Assert.Equal([null, "ResourceNotFoundException"], recorded.Measurements.Select(measured => measured.Tags.GetValueOrDefault("error.type")));
    }

    [Fact]
    public async Task Call_Cancelled_IsNoWarning()
    {
        using var recorded = new RecordedTelemetry("cancelled.test");
        using var source = new CancellationTokenSource();
        using CodeGuruProfilerClient client = Create(recorded, "cancelled.test", new CancelledWhileSending(source));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.DescribeProfilingGroupAsync(Request, source.Token));

        Assert.Equal([(LogLevel.Debug, 4)], recorded.Lines.Select(line => (line.Level, line.Id.Id)));
    }

    [Fact]
    public async Task Call_AnyOutcome_LeaksNoSecretNoNameAndNoText()
    {
        using var recorded = new RecordedTelemetry("secrets.test");
        using CodeGuruProfilerClient client = Create(
            recorded,
            "secrets.test",
            (HttpStatusCode.OK, "{}"),
            (HttpStatusCode.Forbidden, "{\"code\":\"AccessDeniedException\",\"message\":\"a text of the service\"}"),
            (HttpStatusCode.BadRequest, "<html>a proxy</html>"));
        var thrown = new StringBuilder();

        await client.DescribeProfilingGroupAsync(Request);
        thrown.Append(await Assert.ThrowsAsync<AccessDeniedException>(() => client.DescribeProfilingGroupAsync(Request)));
        thrown.Append(await Assert.ThrowsAsync<CodeGuruProfilerException>(() => client.DescribeProfilingGroupAsync(Request)));

        string told = string.Join('\n', recorded.Lines.Select(line => line.Text))
            + string.Join('\n', recorded.Spans.SelectMany(span => span.TagObjects).Select(tag => $"{tag.Key}={tag.Value}"))
            + string.Join('\n', recorded.Spans.SelectMany(span => span.Events).SelectMany(attempt => attempt.Tags).Select(tag => $"{tag.Key}={tag.Value}"))
            + string.Join('\n', recorded.Measurements.SelectMany(measured => measured.Tags).Select(tag => $"{tag.Key}={tag.Value}"));
        Assert.Contains("AccessDeniedException", told, StringComparison.Ordinal);
        foreach (string unspeakable in new[] { TestSecrets.Key, TestSecrets.Token, "AKIDEXAMPLE", "Signature=", GroupName, "a text of the service", "a proxy" })
        {
            Assert.DoesNotContain(unspeakable, told, StringComparison.Ordinal);
        }

        foreach (string secret in new[] { TestSecrets.Key, TestSecrets.Token, "AKIDEXAMPLE", "Signature=" })
        {
            Assert.DoesNotContain(secret, thrown.ToString(), StringComparison.Ordinal);
        }
    }

    private static CodeGuruProfilerClient Create(RecordedTelemetry recorded, string host, params (HttpStatusCode Status, string Body)[] answers)
        => Create(recorded, host, new Answers(answers));

    private static CodeGuruProfilerClient Create(RecordedTelemetry recorded, string host, HttpMessageHandler handler)
        => new(
            new CodeGuruProfilerClientOptions
            {
                Region = "eu-central-1",
                ServiceUrl = new Uri($"http://{host}"),
                Credentials = new SessionAWSCredentials("AKIDEXAMPLE", TestSecrets.Key, TestSecrets.Token),
                LoggerFactory = recorded,
                TimeProvider = new FakeTimeProvider(),
            },
            new HttpClient(handler),
            // Without jitter there is no wait, so that nobody has to move the clock.
            new ClientSources(() => "an-id", () => 0),
            new AwsEnvironment(_ => null, _ => null, null));

    private sealed class Answers((HttpStatusCode Status, string Body)[] answers) : HttpMessageHandler
    {
        private int _sent;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            (HttpStatusCode status, string body) = answers[_sent++];
            var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            response.Headers.Add("x-amzn-RequestId", $"request-{_sent}");
            return Task.FromResult(response);
        }
    }

    private sealed class ProbingHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Activity.Current?.SetTag("probe", "no-error");
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent("{}") });
        }
    }

    private sealed class CancelledWhileSending(CancellationTokenSource source) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await source.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw new InvalidOperationException("The token that was cancelled does not reach the handler.");
        }
    }
}
