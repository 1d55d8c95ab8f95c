using System.Text.Json;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>AWS's cases of standard mode, "Retry Behavior 2.1", each through the whole pipeline.</summary>
public class StandardRetryVectorsTests
{
    private const string File = "standard-retry-cases-2.1.json";

    [Fact]
    public async Task SendAsync_SingleCallCases_MatchOutcomeQuotaAndDelay()
    {
        int cases = 0;
        foreach (JsonProperty test in ConformanceVectors.Read("retry", File).GetProperty("newStandardRetryIntegrationTestCases").EnumerateObject())
        {
            await RunAsync(test.Name, test.Value);
            cases++;
        }

        cases.Should().Be(12);
    }

    [Fact]
    public async Task SendAsync_MultiCallCases_MatchOutcomeQuotaAndDelay()
    {
        int cases = 0;
        foreach (JsonProperty test in ConformanceVectors.Read("retry", File).GetProperty("newStandardRetryMultiInvocationTestCases").EnumerateObject())
        {
            await RunAsync(test.Name, test.Value);
            cases++;
        }

        cases.Should().Be(1);
    }

    // No operation of the service waits for work to come (long polling), so that an empty quota fails at once: the two cases that wait all the same do
    // not apply. The other three apply to every operation.
    [Fact]
    public async Task SendAsync_LongPollingCasesThatHoldForAll_MatchOutcomeAndDelay()
    {
        int cases = 0;
        foreach (JsonProperty test in ConformanceVectors.Read("retry", File).GetProperty("newStandardRetryLongPollingTestCases").EnumerateObject())
        {
            if (!test.Name.Contains("when token bucket empty", StringComparison.Ordinal))
            {
                await RunAsync(test.Name, test.Value);
                cases++;
            }
        }

        cases.Should().Be(3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task SendAsync_MultiThreadedCases_ShareOneQuota(bool areTwoClients)
    {
        int cases = 0;
        foreach (JsonProperty test in ConformanceVectors.Read("retry", File).GetProperty("newStandardRetryMultiThreadedTestCases").EnumerateObject())
        {
            JsonElement[] threads = [.. test.Value.GetProperty("threads").EnumerateArray()];
            var quota = new RetryQuota();
            RetryClient first = CreateClient(test.Value, quota);
            RetryClient second = areTwoClients ? CreateClient(test.Value, quota) : first;

            // The case's numbers fix the order: the first call fails twice, the second fails and succeeds, then the first succeeds.
            JsonElement[] one = [.. threads[0].EnumerateArray()];
            JsonElement[] two = [.. threads[1].EnumerateArray()];
            Task call1 = first.CallAsync();
            await StepAsync(first, one[0], quota, test.Name);
            await StepAsync(first, one[1], quota, test.Name, advances: false);
            Task call2 = second.CallAsync();
            await StepAsync(second, two[0], quota, test.Name);
            await EndAsync(second, call2, two[1], quota, test.Name);
            first.Clock.Advance(TimeSpan.FromSeconds(1));
            await EndAsync(first, call1, one[2], quota, test.Name);

            quota.Available.Should().Be((int)test.Value.Number("expected_final_quota")!.Value); // The case has it.
            cases++;
        }

        cases.Should().Be(1);
    }

    private static async Task RunAsync(string name, JsonElement test)
    {
        var quota = new RetryQuota((int)(test.GetProperty("given").Number("initial_retry_tokens") ?? 500));
        RetryClient client = CreateClient(test, quota);
        Task? call = null;
        foreach (JsonElement step in test.GetProperty("responses").EnumerateArray())
        {
            call ??= client.CallAsync();
            if (step.GetProperty("expected").Text("outcome") == "retry_request")
            {
                await StepAsync(client, step, quota, name);
            }
            else
            {
                await EndAsync(client, call, step, quota, name);
                call = null;
            }
        }

        call.Should().BeNull("'{0}' ends its last call", name);
    }

    private static RetryClient CreateClient(JsonElement test, RetryQuota quota)
    {
        JsonElement given = test.GetProperty("given");
        given.Number("exponential_base").Should().Be(1, "the jitter of the cases is off");
        var client = new RetryClient { MaxBackoff = given.Number("max_backoff_time") is { } seconds ? TimeSpan.FromSeconds(seconds) : null };
        client.Options.RetryQuota = quota;
        client.Options.MaxAttempts = (int)(given.Number("max_attempts") ?? 3);
        return client;
    }

    // An attempt that is followed by another.
    private static async Task StepAsync(RetryClient client, JsonElement step, RetryQuota quota, string name, bool advances = true)
    {
        Respond(await client.Handler.NextAsync(), step);

        TimeSpan delay = await client.Clock.NextWaitAsync();
        JsonElement expected = step.GetProperty("expected");
        if (expected.Number("delay") is { } seconds)
        {
            delay.TotalSeconds.Should().BeApproximately(seconds, 1e-9, "of '{0}'", name);
        }

        if (expected.Number("retry_quota") is { } tokens)
        {
            quota.Available.Should().Be((int)tokens, "of '{0}'", name);
        }

        if (advances)
        {
            client.Clock.Advance(delay);
        }
    }

    // The attempt that ends the call.
    private static async Task EndAsync(RetryClient client, Task call, JsonElement step, RetryQuota quota, string name)
    {
        JsonElement expected = step.GetProperty("expected");
        Respond(await client.Handler.NextAsync(), step);

        if (expected.Text("outcome") == "success")
        {
            await call;
        }
        else
        {
            await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerException>("of '{0}'", name);
        }

        if (expected.Number("retry_quota") is { } tokens)
        {
            quota.Available.Should().Be((int)tokens, "of '{0}'", name);
        }

        client.Clock.WaitsLeft.Should().Be(0, "'{0}' ends at once", name);
    }

    private static void Respond(PendingRequest request, JsonElement step)
    {
        JsonElement response = step.GetProperty("response");
        (string, string)[] headers = response.TryGetProperty("headers", out JsonElement all)
            ? [.. all.EnumerateObject().Select(h => (h.Name, h.Value.GetString()!))] // The cases have texts.
            : [];
        request.Respond(response.GetProperty("status_code").GetInt32(), response.Text("error_code"), headers);
    }
}
