using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Tests.Retries;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.ClockSkew;

/// <summary>AWS's cases of clock-skew correction, each through the whole pipeline.</summary>
public class ClockSkewVectorsTests
{
    [Fact]
    public async Task SendAsync_Cases_SignAtTheExpectedTimeAndRememberTheSkew()
    {
        int cases = 0;
        foreach (JsonElement test in ConformanceVectors.Read("retry", "clock-skew-test-cases.json").GetProperty("tests").EnumerateArray())
        {
            await RunAsync(test, test.Text("description")!); // Every case has one.
            cases++;
        }

        cases.Should().Be(10);
    }

    private static async Task RunAsync(JsonElement test, string name)
    {
        // No jitter: a retry is sent exactly at the case's time.
        var client = new RetryClient { Jitter = 0 };
        ServiceClock? clock = null;
        foreach (JsonElement operation in test.GetProperty("operations").EnumerateArray())
        {
            // All operations of a case are one client's; the one that allows a single attempt has one operation.
            client.Options.MaxAttempts = (int)(operation.Number("maxAttempts") ?? 3);
            if (clock is null)
            {
                clock = client.Pipeline.ServiceClock!; // Correction is on.
                clock.Skew = TimeSpan.FromSeconds(operation.GetProperty("initialClientSkew").GetDouble());
            }

            clock.Skew.TotalSeconds.Should().Be(operation.GetProperty("initialClientSkew").GetDouble(), "of '{0}'", name);
            await RunOperationAsync(client, operation, name);
            clock.Skew.TotalSeconds.Should().Be(operation.GetProperty("expectedClientSkew").GetDouble(), "of '{0}'", name);
        }
    }

    private static async Task RunOperationAsync(RetryClient client, JsonElement operation, string name)
    {
        JsonElement[] attempts = [.. operation.GetProperty("attempts").EnumerateArray()];
        client.Clock.SetUtcNow(Time(attempts[0], "clientTimeAtSend"));
        int sentBefore = client.Handler.Sent;
        Task call = client.CallAsync();
        foreach (JsonElement attempt in attempts)
        {
            PendingRequest request = await client.Handler.NextAsync();
            client.Clock.GetUtcNow().Should().Be(Time(attempt, "clientTimeAtSend"), "of '{0}'", name);
            request.Header("x-amz-date").Should().Be(
                Time(attempt, "expectedSigningTime").ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), "of '{0}'", name);
            client.Clock.SetUtcNow(Time(attempt, "clientTimeAtReceive"));
            JsonElement response = attempt.GetProperty("response");
            request.Respond(
                response.GetProperty("statusCode").GetInt32(),
                response.Text("errorCode"),
                [.. response.GetProperty("headers").EnumerateObject().Select(h => (h.Name, h.Value.GetString()!))]); // The cases have texts.
        }

        if (operation.Text("expectedOutcome") == "success")
        {
            await call;
        }
        else
        {
            await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerException>("of '{0}'", name);
        }

        (client.Handler.Sent - sentBefore).Should().Be(attempts.Length, "of '{0}'", name);
    }

    private static DateTimeOffset Time(JsonElement attempt, string name) => attempt.GetProperty(name).GetDateTimeOffset();
}
