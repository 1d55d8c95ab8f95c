using CodeGuruProfiler.Client.Retries;
using FluentAssertions;

namespace CodeGuruProfiler.Client.Tests.Retries;

public class SendingRateTests
{
    private readonly RecordingClock _clock = new();

    [Fact]
    public void WaitAsync_NothingWasThrottled_DoesNotWait()
    {
        var rate = new SendingRate(_clock);

        for (int i = 0; i < 1000; i++)
        {
            rate.WaitAsync(default).AsTask().IsCompletedSuccessfully.Should().BeTrue();
        }
    }

    [Fact]
    public void TryTake_HalfATokenIsThere_WaitsForTheOtherHalf()
    {
        SendingRate rate = Throttled();
        rate.TryTake(out TimeSpan whole).Should().BeFalse();

        _clock.Advance(whole / 2);

        rate.TryTake(out TimeSpan half).Should().BeFalse();
        half.Should().BeCloseTo(whole / 2, TimeSpan.FromMilliseconds(1));
        _clock.Advance(half);
        rate.TryTake(out _).Should().BeTrue();
    }

    [Fact]
    public async Task WaitAsync_AfterThrottling_ReturnsOneTokenAtATimeInOrder()
    {
        SendingRate rate = Throttled();
        var order = new List<int>();

        Task[] waiting = [.. Enumerable.Range(0, 5).Select(i => WaitAsync(i))];
        for (int i = 0; i < 5; i++)
        {
            _clock.Advance(await _clock.NextWaitAsync());
            await waiting[i];
            rate.Tokens.Should().BeInRange(0, 0.01);
        }

        order.Should().Equal(0, 1, 2, 3, 4);
        // At the lowest rate there is a token every two seconds.
        (_clock.GetUtcNow() - RecordingClock.Start).Should().BeCloseTo(TimeSpan.FromSeconds(10), TimeSpan.FromMilliseconds(10));

        async Task WaitAsync(int number)
        {
            await rate.WaitAsync(default);
            order.Add(number);
        }
    }

    [Fact]
    public async Task WaitAsync_Cancelled_TakesNoTokenAndLetsTheNextGo()
    {
        SendingRate rate = Throttled();
        using var source = new CancellationTokenSource();

        Task first = rate.WaitAsync(source.Token).AsTask();
        Task second = rate.WaitAsync(default).AsTask();
        TimeSpan wait = await _clock.NextWaitAsync();
        await source.CancelAsync();
        (await FluentActions.Awaiting(() => first).Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(source.Token);
        second.IsCompleted.Should().BeFalse();
        _clock.Advance(wait);

        await second;
        rate.Tokens.Should().Be(0);
    }

    [Fact]
    public async Task WaitAsync_CancelledWhileItsTokenComes_TheTokenIsTheNexts()
    {
        SendingRate rate = Throttled();
        for (int i = 0; i < 500; i++)
        {
            using var source = new CancellationTokenSource();
            Task first = rate.WaitAsync(source.Token).AsTask();
            Task second = rate.WaitAsync(default).AsTask();
            TimeSpan wait = await _clock.NextWaitAsync();

            await Task.WhenAll(source.CancelAsync(), Task.Run(() => _clock.Advance(wait)));

            await Task.WhenAny(first);
            if (first.IsCompletedSuccessfully)
            {
                _clock.Advance(await _clock.NextWaitAsync());
            }

            await second.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    [Fact]
    public async Task WaitAsync_ClockBreaks_FailsOneCallAndNotTheNext()
    {
        var clock = new ClockThatBreaks();
        var rate = new SendingRate(clock);
        rate.Record(isThrottled: true);

        await FluentActions.Awaiting(() => rate.WaitAsync(default).AsTask()).Should().ThrowAsync<InvalidOperationException>();
        clock.Advance(TimeSpan.FromSeconds(10));

        await rate.WaitAsync(default);
    }

    [Fact]
    public async Task WaitAsync_ManyThreads_SpendsNoMoreThanCame()
    {
        SendingRate rate = Throttled();
        using var passed = new SemaphoreSlim(0);
        using var source = new CancellationTokenSource();

        Task[] waiting = [.. Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            await rate.WaitAsync(source.Token);
            passed.Release();
        }))];
        for (int i = 0; i < 20; i++)
        {
            _clock.Advance(await _clock.NextWaitAsync());
            (await passed.WaitAsync(TimeSpan.FromSeconds(30))).Should().BeTrue();
            passed.CurrentCount.Should().Be(0);
            rate.Tokens.Should().BeGreaterThanOrEqualTo(0);
        }

        await source.CancelAsync();
        await FluentActions.Awaiting(() => Task.WhenAll(waiting)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public void TryTake_ManyThreadsWhileRatesChange_NeverGoesNegative()
    {
        SendingRate rate = Throttled();
        int taken = 0;

        Parallel.For(0, 8, thread =>
        {
            for (int i = 0; i < 5_000; i++)
            {
                if (rate.TryTake(out TimeSpan wait))
                {
                    Interlocked.Increment(ref taken);
                }
                else
                {
                    Assert.True(wait >= TimeSpan.FromMilliseconds(1));
                }

                Assert.InRange(rate.Tokens, 0, double.MaxValue);
                if (thread == 0 && i % 100 == 0)
                {
                    rate.Record(isThrottled: i % 500 == 0);
                    _clock.Advance(TimeSpan.FromMilliseconds(100));
                }
            }
        });

        taken.Should().BeGreaterThan(0);
    }

    // A success that finds the rate at work is learned with the next.
    [Fact]
    public void Record_ManyThreadsSucceed_CountsEach()
    {
        var rate = new SendingRate(_clock);

        Parallel.For(0, 1000, _ => rate.Record(isThrottled: false));
        _clock.Advance(TimeSpan.FromSeconds(1));
        rate.Record(isThrottled: false);

        rate.MeasuredPerSecond.Should().BeApproximately(1001 * 0.8, 1e-9);
    }

    [Fact]
    public void Record_Idle_DoesNotSaveUpABurst()
    {
        SendingRate rate = Throttled();

        _clock.Advance(TimeSpan.FromHours(1));
        rate.Record(isThrottled: false);

        rate.FillRate.Should().Be(0.5);
        rate.TryTake(out _).Should().BeTrue();
        rate.TryTake(out _).Should().BeFalse();
    }

    [Fact]
    public async Task SendAsync_AdaptiveAfterThrottling_TakesATokenForEveryAttempt()
    {
        var client = new RetryClient { Jitter = 0 };
        client.Options.RetryMode = RetryMode.Adaptive;

        Task call = client.CallAsync();
        (await client.Handler.NextAsync()).Respond(429);
        TimeSpan wait = await client.Clock.NextWaitAsync();

        // The back-off is nothing without jitter: what the retry waits for is its token.
        wait.Should().Be(TimeSpan.FromSeconds(2));
        client.Clock.Advance(wait);
        (await client.Handler.NextAsync()).Respond(200);
        await call;
        client.Pipeline.SendingRate!.Tokens.Should().Be(0); // Adaptive mode has one.
    }

    [Fact]
    public async Task SendAsync_TotalLimitEndsWhileWaitingForAToken_ReportsIt()
    {
        var client = new RetryClient { Jitter = 0 };
        client.Options.RetryMode = RetryMode.Adaptive;
        client.Options.TotalTimeout = TimeSpan.FromSeconds(1);

        Task call = client.CallAsync();
        await client.Clock.NextWaitAsync();
        (await client.Handler.NextAsync()).Respond(429);
        await client.Clock.NextWaitAsync();
        client.Clock.Advance(TimeSpan.FromSeconds(1));

        (await FluentActions.Awaiting(() => call).Should().ThrowAsync<CodeGuruProfilerTimeoutException>()).Which.Limit.Should().Be(TimeLimit.Total);
        client.Handler.Sent.Should().Be(1);
    }

    // The wait for a token does not count against the attempt.
    [Fact]
    public async Task SendAsync_WaitForATokenLongerThanTheAttemptLimit_StillSends()
    {
        var client = new RetryClient { Jitter = 0 };
        client.Options.RetryMode = RetryMode.Adaptive;
        client.Options.AttemptTimeout = TimeSpan.FromSeconds(1);

        Task call = client.CallAsync();
        await client.Clock.NextWaitAsync();
        (await client.Handler.NextAsync()).Respond(429);
        TimeSpan wait = await client.Clock.NextWaitAsync();
        client.Clock.Advance(wait);
        (await client.Handler.NextAsync()).Respond(200);

        await call;
        wait.Should().Be(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task SendAsync_CancelledWhileWaitingForAToken_EndsAtOnce()
    {
        var client = new RetryClient { Jitter = 0 };
        client.Options.RetryMode = RetryMode.Adaptive;
        using var source = new CancellationTokenSource();

        Task call = client.CallAsync(source.Token);
        (await client.Handler.NextAsync()).Respond(429);
        await client.Clock.NextWaitAsync();
        await source.CancelAsync();

        await FluentActions.Awaiting(() => call).Should().ThrowAsync<OperationCanceledException>();
        client.Handler.Sent.Should().Be(1);
    }

    private SendingRate Throttled()
    {
        var rate = new SendingRate(_clock);
        rate.Record(isThrottled: true);
        rate.FillRate.Should().Be(0.5);
        return rate;
    }
}
