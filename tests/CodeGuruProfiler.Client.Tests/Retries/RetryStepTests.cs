using System.Net;
using CodeGuruProfiler.Client.Model;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Retries;

public class RetryStepTests
{
    [Fact]
    public async Task SendAsync_ThreeAttempts_ShareInvocationIdAndTokenAndNumberThemselves()
    {
        var client = new RetryClient { Jitter = 0 };

        Task<CreateProfilingGroupResponse> call = client.CallAsync();
        PendingRequest first = await client.Handler.NextAsync();
        first.Respond(500);
        PendingRequest second = await client.Handler.NextAsync();
        second.Respond(503);
        PendingRequest third = await client.Handler.NextAsync();
        third.Respond(200);
        CreateProfilingGroupResponse response = await call;

        PendingRequest[] all = [first, second, third];
        all.Select(request => request.Header("amz-sdk-request")).Should().Equal("attempt=1; max=3", "attempt=2; max=3", "attempt=3; max=3");
        all.Select(request => request.Header("amz-sdk-invocation-id")).Distinct().Should().ContainSingle().Which.Should().NotBeNullOrEmpty();
        all.Select(request => request.Uri.Query).Distinct().Should().ContainSingle().Which.Should().StartWith("?clientToken=");
        response.ResponseMetadata.Attempts.Should().Be(3);
    }

    [Fact]
    public async Task SendAsync_TwoCalls_HaveDifferentInvocationIds()
    {
        var client = new RetryClient();

        Task one = client.CallAsync();
        Task two = client.CallAsync();
        PendingRequest first = await client.Handler.NextAsync();
        PendingRequest second = await client.Handler.NextAsync();
        first.Respond(200);
        second.Respond(200);
        await Task.WhenAll(one, two);

        first.Header("amz-sdk-invocation-id").Should().NotBe(second.Header("amz-sdk-invocation-id"));
    }

    [Fact]
    public async Task SendAsync_OneAttemptAllowed_SendsOnceAndTakesNothing()
    {
        var client = new RetryClient();
        client.Options.MaxAttempts = 1;
        client.Options.RetryQuota = new RetryQuota();

        Task call = client.CallAsync();
        PendingRequest request = await client.Handler.NextAsync();
        request.Respond(500);

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerException>();
        request.Header("amz-sdk-request").Should().Be("attempt=1; max=1");
        client.Options.RetryQuota.Available.Should().Be(500);
    }

    [Fact]
    public async Task SendAsync_FirstAttemptSucceeds_PutsOneTokenIn()
    {
        var client = new RetryClient();
        client.Options.RetryQuota = new RetryQuota(100);

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(200);
        await call;

        client.Options.RetryQuota.Available.Should().Be(101);
    }

    [Fact]
    public async Task SendAsync_ConnectionBreaks_SendsAgain()
    {
        var client = new RetryClient();

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Fail(new HttpRequestException("reset"));
        client.Clock.Advance(await client.Clock.NextWaitAsync());
        (await client.Handler.NextAsync()).Respond(200);
        await call;

        client.Handler.Sent.Should().Be(2);
    }

    // Not before the whole wait is over.
    [Fact]
    public async Task SendAsync_BackoffIsNotOver_SendsNothing()
    {
        var client = new RetryClient();

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(500);
        TimeSpan wait = await client.Clock.NextWaitAsync();
        client.Clock.Advance(wait - TimeSpan.FromMilliseconds(1));

        call.IsCompleted.Should().BeFalse();
        client.Handler.Sent.Should().Be(1);
        client.Clock.Advance(TimeSpan.FromMilliseconds(1));
        (await client.Handler.NextAsync()).Respond(200);
        await call;
    }

    [Theory]
    [InlineData("Retry-After", "2", 2)]
    [InlineData("Retry-After", "0", 0.05)]
    [InlineData("Retry-After", "3600", 5.05)]
    [InlineData("Retry-After", "Thu, 01 Jan 2026 00:00:03 GMT", 3)]
    [InlineData("Retry-After", "Wed, 31 Dec 2025 00:00:00 GMT", 0.05)]
    [InlineData("Retry-After", "soon", 0.05)]
    [InlineData("Retry-After", "1.5", 0.05)]
    [InlineData("x-amz-retry-after", "1500", 1.5)]
    [InlineData("x-amz-retry-after", "-100", 0.05)]
    [InlineData("x-amz-retry-after", "1e3", 0.05)]
    [InlineData("x-amz-retry-after", "99999999999999999999999", 5.05)]
    public async Task SendAsync_ServiceSendsARetryTime_WaitsThatLongWithinTheClamp(string header, string value, double seconds)
    {
        var client = new RetryClient();

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(503, null, (header, value));
        TimeSpan wait = await client.Clock.NextWaitAsync();

        wait.Should().Be(TimeSpan.FromSeconds(seconds));
        client.Clock.Advance(wait);
        (await client.Handler.NextAsync()).Respond(200);
        await call;
    }

    [Fact]
    public async Task SendAsync_BothHeaders_AmazonsIsHeeded()
    {
        var client = new RetryClient();

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(503, null, ("x-amz-retry-after", "1000"), ("Retry-After", "4"));
        TimeSpan wait = await client.Clock.NextWaitAsync();

        wait.Should().Be(TimeSpan.FromSeconds(1));
        client.Clock.Advance(wait);
        (await client.Handler.NextAsync()).Respond(200);
        await call;
    }

    [Fact]
    public async Task SendAsync_RetryAfterOnAnErrorThatIsNotRetryable_ChangesNothing()
    {
        var client = new RetryClient();

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(400, "ValidationException", ("x-amz-retry-after", "1000"));

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerException>();
        client.Handler.Sent.Should().Be(1);
    }

    [Fact]
    public async Task SendAsync_CancelledWhileWaiting_EndsAtOnce()
    {
        using var source = new CancellationTokenSource();
        var client = new RetryClient();

        Task call = client.CallAsync(source.Token);
        (await client.Handler.NextAsync()).Respond(500);
        await client.Clock.NextWaitAsync();
        await source.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        client.Handler.Sent.Should().Be(1);
    }

    [Fact]
    public async Task SendAsync_TotalLimitEndsWhileWaiting_ReportsIt()
    {
        var client = new RetryClient();
        client.Options.TotalTimeout = TimeSpan.FromSeconds(0.9);

        Task call = client.CallAsync();
        await client.Clock.NextWaitAsync(); // the limit of the attempt
        (await client.Handler.NextAsync()).Respond((int)HttpStatusCode.TooManyRequests);
        TimeSpan wait = await client.Clock.NextWaitAsync();
        client.Clock.Advance(wait);

        wait.Should().Be(TimeSpan.FromSeconds(0.9)); // and not the whole second of the delay
        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerTimeoutException>()).Which.Limit.Should().Be(TimeLimit.Total);
        client.Handler.Sent.Should().Be(1);
    }

    [Fact]
    public async Task SendAsync_AttemptLimitEnds_SendsAgain()
    {
        var client = new RetryClient();
        client.Options.AttemptTimeout = TimeSpan.FromSeconds(10);

        Task call = client.CallAsync();
        await client.Handler.NextAsync();
        client.Clock.Advance(await client.Clock.NextWaitAsync());
        client.Clock.Advance(await client.Clock.NextWaitAsync());
        (await client.Handler.NextAsync()).Respond(200);
        await call;

        client.Handler.Sent.Should().Be(2);
    }
}
