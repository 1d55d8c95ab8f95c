using CodeGuruProfiler.Client.TimeLimits;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.TimeLimits;

public class LimitTimersTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    [Fact]
    public void Start_AfterATimerWasStopped_ReturnsItAgain()
    {
        var timers = new LimitTimers(TimeProvider.System);
        CancellationTokenSource first = timers.Start(Limit);
        timers.Stop(first);

        Assert.Same(first, timers.Start(Limit));
        Assert.NotSame(first, timers.Start(Limit));
    }

    [Fact]
    public void Stop_WithARegistrationLeft_TakesItFromTheTimer()
    {
        var timers = new LimitTimers(TimeProvider.System);
        CancellationTokenSource timer = timers.Start(Limit);
        bool wasCalled = false;
        timer.Token.Register(() => wasCalled = true);
        timers.Stop(timer);

        timers.Start(Limit).Cancel();

        Assert.False(wasCalled);
    }

    [Fact]
    public void Start_AfterATimerRanOut_ReturnsAnother()
    {
        var timers = new LimitTimers(TimeProvider.System);
        CancellationTokenSource cancelled = timers.Start(Limit);
        cancelled.Cancel();
        timers.Stop(cancelled);

        Assert.False(timers.Start(Limit).IsCancellationRequested);
    }

    // Its timers cannot be reset, so each call has its own.
    [Fact]
    public void Start_AnotherClockThanTheSystems_RunsOutByThatClockEachTime()
    {
        var clock = new FakeTimeProvider();
        var timers = new LimitTimers(clock);
        timers.Stop(timers.Start(Limit));
        CancellationTokenSource second = timers.Start(Limit);

        clock.Advance(Limit - TimeSpan.FromTicks(1));
        bool isEarly = second.IsCancellationRequested;
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.False(isEarly);
        Assert.True(second.IsCancellationRequested);
    }
}
