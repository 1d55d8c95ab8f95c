using CodeGuruProfiler.Client.Pipeline;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Pipeline;

public class LimitTimersTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromHours(1);

    [Fact]
    public void Start_AfterATimerWasStopped_GivesItAgain()
    {
        var timers = new LimitTimers(Limit, TimeProvider.System);
        CancellationTokenSource first = timers.Start();
        timers.Stop(first);

        Assert.Same(first, timers.Start());
        Assert.NotSame(first, timers.Start());
    }

    [Fact]
    public void Stop_WithARegistrationLeft_TakesItFromTheTimer()
    {
        var timers = new LimitTimers(Limit, TimeProvider.System);
        CancellationTokenSource timer = timers.Start();
        bool wasCalled = false;
        timer.Token.Register(() => wasCalled = true);
        timers.Stop(timer);

        timers.Start().Cancel();

        Assert.False(wasCalled);
    }

    [Fact]
    public void Start_AfterATimerRanOut_GivesAnother()
    {
        var timers = new LimitTimers(Limit, TimeProvider.System);
        CancellationTokenSource cancelled = timers.Start();
        cancelled.Cancel();
        timers.Stop(cancelled);

        Assert.False(timers.Start().IsCancellationRequested);
    }

    // Its timers cannot be set anew, so each call has its own.
    [Fact]
    public void Start_AnotherClockThanTheSystems_RunsOutByThatClockEachTime()
    {
        var clock = new FakeTimeProvider();
        var timers = new LimitTimers(Limit, clock);
        timers.Stop(timers.Start());
        CancellationTokenSource second = timers.Start();

        clock.Advance(Limit - TimeSpan.FromTicks(1));
        bool isEarly = second.IsCancellationRequested;
        clock.Advance(TimeSpan.FromTicks(1));

        Assert.False(isEarly);
        Assert.True(second.IsCancellationRequested);
    }
}
