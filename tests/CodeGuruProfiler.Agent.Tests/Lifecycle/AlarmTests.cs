using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>The wait of the agent: never shorter than asked for.</summary>
public class AlarmTests
{
    // Ticks of 100 ns; -10,000 is forever.
    [Theory]
    [InlineData(1, 10_000)]
    [InlineData(9_999, 10_000)]
    [InlineData(10_000, 10_000)]
    [InlineData(12_340_001, 12_350_000)]
    [InlineData(-10_000, -10_000)]
    public async Task WaitAsync_FractionOfAMillisecond_IsRoundedUp(long ticks, long waited)
    {
        var clock = new LoopClock();
        using var alarm = new Alarm(clock);

        Task wait = alarm.WaitAsync(TimeSpan.FromTicks(ticks));

        Assert.Equal(TimeSpan.FromTicks(waited), await clock.NextWaitAsync());
        Assert.False(wait.IsCompleted);
        alarm.Wake();
        await wait;
    }
}
