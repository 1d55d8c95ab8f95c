using System.Text.Json;
using CodeGuruProfiler.Client.Retries;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>AWS's cases of adaptive mode.</summary>
public class AdaptiveRetryVectorsTests
{
    private const string File = "adaptive-retry-cases.json";

    [Fact]
    public void CubicRate_Cases_GiveTheCalculatedRates()
    {
        int cases = 0;
        foreach (JsonProperty test in ConformanceVectors.Read("retry", File).GetProperty("adaptiveRetryCubicTestCases").EnumerateObject())
        {
            JsonElement given = test.Value.GetProperty("given");
            var cubic = new CubicRate(given.GetProperty("last_max_rate").GetDouble(), given.GetProperty("last_throttle_time").GetDouble());
            double rate = 0;
            foreach (JsonElement step in test.Value.GetProperty("cases").EnumerateArray())
            {
                double time = step.GetProperty("timestamp").GetDouble();
                rate = step.Text("response") == "throttle" ? cubic.Throttled(rate, time) : cubic.Succeeded(time);
                rate.Should().BeApproximately(step.GetProperty("calculated_rate").GetDouble(), 1e-6, "of '{0}' at {1} s", test.Name, time);
            }

            cases++;
        }

        cases.Should().Be(2);
    }

    // All calls are sent before the first throttling, so that none waits, and get their responses at the case's times.
    [Fact]
    public async Task SendAsync_EndToEndCase_MeasuresAndSetsTheSendingRate()
    {
        int cases = 0;
        foreach (JsonProperty test in ConformanceVectors.Read("retry", File).GetProperty("adaptiveRetryE2eTestCases").EnumerateObject())
        {
            JsonElement[] steps = [.. test.Value.GetProperty("cases").EnumerateArray()];
            var client = new RetryClient();
            client.Options.RetryMode = RetryMode.Adaptive;
            client.Options.MaxAttempts = 1;
            Task[] calls = [.. steps.Select(_ => client.CallAsync())];
            SendingRate rate = client.Pipeline.SendingRate!; // Adaptive mode has one.

            for (int i = 0; i < steps.Length; i++)
            {
                double time = steps[i].GetProperty("timestamp").GetDouble();
                client.Clock.SetUtcNow(RecordingClock.Start + TimeSpan.FromSeconds(time));
                bool isThrottled = steps[i].Text("response") == "throttle";
                PendingRequest request = await client.Handler.NextAsync();
                request.Respond(isThrottled ? 400 : 200, isThrottled ? "ThrottlingException" : null);
                Task ended = await Task.WhenAny(calls);
                calls = [.. calls.Where(call => call != ended)];

                ended.IsFaulted.Should().Be(isThrottled);
                rate.MeasuredPerSecond.Should().BeApproximately(steps[i].GetProperty("measured_tx_rate").GetDouble(), 1e-6, "at {0} s", time);
                rate.FillRate.Should().BeApproximately(steps[i].GetProperty("new_token_bucket_rate").GetDouble(), 1e-6, "at {0} s", time);
            }

            steps.Should().HaveCount(17);
            cases++;
        }

        cases.Should().Be(1);
    }
}
