using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client.Tests.Secrecy;

/// <summary>The watch over the whole suite sees a secret wherever it gets out.</summary>
public sealed class SecretsWatchTests
{
    private const string Planted = "planted-for-this-test";

    private static readonly ActivitySource Spans = new("CodeGuruProfiler.Client");
    private static readonly Meter Meter = new("CodeGuruProfiler.Client");
    private static readonly Histogram<double> Histogram = Meter.CreateHistogram<double>("planted");

    public static TheoryData<string> Ways => ["tag", "event", "status", "measurement", "message", "inner", "data", "line", "value", "scope"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Secret_ThatGetsOut_IsFoundAndFailsTheRun(string way)
    {
        var watch = new SecretsWatch(text => text.Contains($"{Planted}-{way}", StringComparison.Ordinal) ? Planted : null);
        SecretsWatch.Logs.Add(watch);

        Tell(way, $"{Planted}-{way}");

        Assert.NotEmpty(watch.Leaks);
        Assert.Contains(Planted, Assert.Throws<InvalidOperationException>(watch.Dispose).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestSecrets.Key, true)]
    [InlineData("Authorization: AWS4-HMAC-SHA256 Credential=AKID/x", true)]
    [InlineData("X-Amz-Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7&", true)]
    [InlineData("X-Amz-Security-Token=FwoGZXIvYXdzE%2F%2F%2BEXAMPLETOKEN%3D%3D", true)]
    [InlineData("Region=400aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false)]
    [InlineData("ListProfileTimes failed: AKIDEXAMPLE may not. Request id: 7f3c2a10", false)]
    public void FindIn_AText_FindsSecretsAndSignatures(string text, bool found) => Assert.Equal(found, TestSecrets.FindIn(text) is not null);

    public static TheoryData<string> Encodings => [.. SecretEncodings.All.Keys];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void FindIn_ASecretInAnyEncoding_FindsIt(string encoding)
        => Assert.Equal(TestSecrets.ExampleToken, TestSecrets.FindIn($"<<{SecretEncodings.All[encoding](TestSecrets.ExampleToken)}>>"));

    private static void Tell(string way, string secret)
    {
        switch (way)
        {
            case "tag" or "event" or "status":
                using (Activity? span = Spans.StartActivity("planted"))
                {
                    span?.SetTag("key", way == "tag" ? secret : "");
                    span?.AddEvent(new ActivityEvent("happened", tags: new ActivityTagsCollection { ["key"] = way == "event" ? secret : "" }));
                    span?.SetStatus(ActivityStatusCode.Error, way == "status" ? secret : null);
                }

                break;
            case "measurement":
                Histogram.Record(1, new KeyValuePair<string, object?>("key", secret));
                break;
            case "message" or "inner" or "data":
                Throw(way, secret);
                break;
            default:
                Log(way, secret);
                break;
        }
    }

    private static void Log(string way, string secret)
    {
        ILogger logger = SecretsWatch.Logs.CreateLogger("planted");
        var values = new Dictionary<string, object?> { ["key"] = way == "value" ? secret : "" };
        using (logger.BeginScope(way == "scope" ? secret : ""))
        {
            logger.Log(LogLevel.Trace, default, values, null, (_, _) => way == "line" ? secret : "");
        }
    }

    private static void Throw(string way, string secret)
    {
        try
        {
            throw new InvalidOperationException(way == "message" ? secret : "", way == "inner" ? new InvalidOperationException(secret) : null)
            {
                Data = { ["key"] = way == "data" ? secret : "" },
            };
        }
        catch (InvalidOperationException)
        {
            // Nobody sees it; the watch does.
        }
    }
}
