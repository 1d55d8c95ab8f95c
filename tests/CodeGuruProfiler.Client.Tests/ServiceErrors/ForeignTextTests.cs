using System.Diagnostics;
using System.Net;
using System.Text;
using Amazon.Runtime;
using CodeGuruProfiler.Client.Configuration;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Telemetry;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.ServiceErrors;

/// <summary>Text from the network, on every way that leads out of the client.</summary>
public class ForeignTextTests
{
    // Not secrets of the suite: what a stack throws by itself with one of them in it is not the client's doing.
    private const string AccessKey = "ASIAFOREIGNTEXTTESTS";
    private const string SecretKey = "fOrEiGn/TeXt+TeStS/sEcReT+kEy";
    private const string Token = "IQoJb3JpZ2luX2VjFOREIGN//++TEXT==";

    public static TheoryData<string> Encodings => [.. SecretEncodings.All.Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Response_ThatRepeatsASecretInAnyEncoding_DoesNotLeakIt(string encoding)
    {
        foreach (string secret in new[] { Token, SecretKey, AccessKey, "signature" })
        {
            Func<string, string> encode = SecretEncodings.All[encoding];
            foreach (string surface in new[] { "message", "body", "code", "Code", "__type", "error header", "message header", "id", "success id", "location", "length", "exception", "unreadable" })
            {
                if ((surface, secret) == ("exception", "signature"))
                {
                    // The watch over the suite knows every signature, also in what the handler throws.
                    continue;
                }

                var handler = new RepeatingHandler(surface, secret, encode);
                using var recorded = new RecordedTelemetry($"{Math.Abs(HashCode.Combine(encoding, secret, surface))}.test");

                string told = await CallAsync(handler, recorded);

                Assert.False(SecretEncodings.Contains(told, handler.Repeated), $"{surface}: {told}");
            }
        }
    }

    [Fact]
    public async Task Code_WithALineInIt_ReachesNeitherLogNorTag()
    {
        using var recorded = new RecordedTelemetry("forged.test");
        var handler = new FixedHandler(400, """{"code":"Evil\n2026-11-26 INFO root login ok\u001b[2J"}""");

        string told = await CallAsync(handler, recorded);

        Assert.DoesNotContain("Evil\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', told);
        Assert.DoesNotContain("root login", string.Join('\n', recorded.Lines.Select(line => line.Text)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u0085")]
    [InlineData("\u202e")]
    [InlineData("\u2066")]
    [InlineData("\u061c")]
    [InlineData("\u200f")]
    [InlineData("\ufeff")]
    [InlineData("\u001b")]
    [InlineData("\u009b")]
    public async Task Message_WithAControlCharacter_IsOneLineInOneDirection(string character)
    {
        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(ScriptedAnswer.Error(409, "ConflictException", $"a{character}b"));

        Assert.Contains("a b", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_Random_IsOneValueOfErrorType()
    {
        using var recorded = new RecordedTelemetry("random.test");
        for (int i = 0; i < 20; i++)
        {
            await CallAsync(new FixedHandler(400, $$"""{"code":"Random{{i}}"}"""), recorded);
        }

        Assert.Equal(["_OTHER"], recorded.Measurements.Select(measured => measured.Tags["error.type"]).Distinct());
        Assert.Equal(["_OTHER"], recorded.Spans.Select(span => span.GetTagItem("error.type")).Distinct());
        Assert.Contains("Random19", recorded.Lines.Last().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("message")]
    [InlineData("id")]
    public async Task Text_Of60KB_IsShortenedInTheMessage(string where)
    {
        string text = new('x', 60_000);
        ScriptedAnswer answer = where switch
        {
            "code" => ScriptedAnswer.Json(400, $$"""{"code":"{{text}}"}"""),
            "message" => ScriptedAnswer.Json(400, $$"""{"code":"ValidationException","message":"{{text}}"}"""),
            _ => new ScriptedAnswer(400, "{}"u8.ToArray(), ("x-amzn-RequestId", text)),
        };

        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(answer);

        Assert.InRange(exception.Message.Length, 1, 2500);
        Assert.True(exception.ErrorCode is null or { Length: <= 128 });
        Assert.True(exception.RequestId is null or { Length: <= 128 });
    }

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public async Task Code_AndRequestId_HaveAtMost128Characters(int length, bool isTaken)
    {
        string name = new('x', length);

        CodeGuruProfilerException exception = await FailedCalls.GetPolicyAsync(
            new ScriptedAnswer(400, "{}"u8.ToArray(), ("x-amzn-errortype", name), ("x-amzn-RequestId", name)));

        Assert.Equal(isTaken ? name : null, exception.ErrorCode);
        Assert.Equal(isTaken ? name : null, exception.RequestId);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("<script>")]
    [InlineData("a/b")]
    [InlineData("a=b")]
    public async Task RequestId_ThatDoesNotLookLikeOne_IsNotTaken(string id)
        => Assert.Null((await FailedCalls.GetPolicyAsync(new ScriptedAnswer(400, "{}"u8.ToArray(), ("x-amzn-RequestId", id)))).RequestId);

    [Fact]
    public async Task RequestId_OfTwoHeaders_IsTheFirstThatIsOne()
        => Assert.Equal("7f3c", (await FailedCalls.GetPolicyAsync(
            new ScriptedAnswer(400, "{}"u8.ToArray(), ("x-amzn-RequestId", "<7>"), ("x-amzn-RequestId", "7f3c"), ("x-amz-request-id", "8")))).RequestId);

    private static async Task<string> CallAsync(HttpMessageHandler handler, RecordedTelemetry recorded)
    {
        using var client = new CodeGuruProfilerClient(
            new CodeGuruProfilerClientOptions
            {
                Region = "us-east-1",
                ServiceUrl = new Uri($"http://{recorded.Host}"),
                Credentials = new SessionAWSCredentials(AccessKey, SecretKey, Token),
                LoggerFactory = recorded,
                TimeProvider = new FakeTimeProvider(),
            },
            new HttpClient(handler),
            new ClientSources(() => "an-id", () => 0),
            new AwsEnvironment(_ => null, _ => null, null));
        var told = new StringBuilder();
        try
        {
            told.Append((await client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" })).ResponseMetadata);
        }
        catch (Exception exception)
        {
            told.Append(exception).AppendLine();
            told.AppendJoin(' ', (exception as CodeGuruProfilerException)?.ResponseBody, (exception as CodeGuruProfilerException)?.Location).AppendLine();
            told.AppendJoin(' ', (exception as CodeGuruProfilerException)?.ErrorCode, (exception as CodeGuruProfilerException)?.RequestId).AppendLine();
            told.AppendJoin(' ', (exception as CodeGuruProfilerException)?.Failures ?? (exception as CodeGuruProfilerConnectionException)?.Failures ?? []).AppendLine();
        }

        told.AppendJoin('\n', recorded.Lines.Select(line => line.Text)).AppendLine();
        foreach (Activity span in recorded.Spans)
        {
            told.AppendJoin('\n', span.TagObjects).AppendLine().AppendJoin('\n', span.Events.SelectMany(happened => happened.Tags)).AppendLine();
        }

        return told.AppendJoin('\n', recorded.Measurements.SelectMany(measured => measured.Tags)).ToString();
    }

    private sealed class FixedHandler(int status, string body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            => Task.FromResult(new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body) });
    }

    private sealed class RepeatingHandler(string surface, string secret, Func<string, string> encode) : HttpMessageHandler
    {
        public string Repeated { get; private set; } = string.Empty;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Repeated = secret == "signature" ? string.Concat(request.Headers.GetValues("Authorization"))[^64..] : secret;
            string written = encode(Repeated);
            if (surface == "exception")
            {
                throw new HttpRequestException($"Received an invalid status line: '{written}'.", new IOException(written));
            }

            string json = System.Text.Json.JsonSerializer.Serialize(written);
            var response = new HttpResponseMessage(surface is "unreadable" or "success id" or "length" ? HttpStatusCode.OK : surface == "location" ? HttpStatusCode.Found : HttpStatusCode.Forbidden)
            {
                Content = new StringContent(surface switch
                {
                    "message" => $$"""{"code":"InvalidSignatureException","message":{{json}}}""",
                    "code" or "Code" or "__type" => $$"""{"{{surface}}":{{json}},"message":"said"}""",
                    "body" => $"<pre>{written}</pre>",
                    "unreadable" => $$"""{"createdAt":{{json}}}""",
                    _ => "{}",
                }),
            };
            string? header = surface switch
            {
                "error header" => "x-amzn-errortype",
                "message header" => "x-amzn-error-message",
                "id" or "success id" => "x-amzn-RequestId",
                "location" => "Location",
                _ => null,
            };
            if (header is not null)
            {
                response.Headers.TryAddWithoutValidation(header, written);
            }

            if (surface == "length")
            {
                response.Content.Headers.Remove("Content-Length");
                response.Content.Headers.TryAddWithoutValidation("Content-Length", written);
            }

            return Task.FromResult(response);
        }
    }
}
