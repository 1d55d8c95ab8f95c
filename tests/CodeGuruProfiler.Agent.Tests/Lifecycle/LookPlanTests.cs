using CodeGuruProfiler.Agent.Lifecycle;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>The times of looks, up to a tenth of their interval early or late.</summary>
public class LookPlanTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(0.0, 900)]
    [InlineData(0.5, 1000)]
    [InlineData(0.99, 1098)]
    public void Advance_AgainAndAgain_IsATenthOffAtMost(double jitter, double milliseconds)
    {
        var plan = new LookPlan(new Pauses(_clock), () => jitter);
        Assert.Equal(TimeSpan.Zero, plan.Wait);

        for (int i = 0; i < 3; i++)
        {
            plan.Advance(Interval);
            Assert.Equal(milliseconds, plan.Wait.TotalMilliseconds, 3);
            _clock.Advance(plan.Wait);
        }
    }

    [Fact]
    public void Advance_AfterALookThatTookTime_IsPlannedFromTheLastPlan()
    {
        var plan = new LookPlan(new Pauses(_clock), () => 0.5);
        _clock.Advance(TimeSpan.FromMilliseconds(300));

        plan.Advance(Interval);

        Assert.Equal(700, plan.Wait.TotalMilliseconds);
    }

    [Theory]
    [InlineData(0.0, 400)]
    [InlineData(0.99, 598)]
    public void Advance_AfterLooksThatWereMissed_KeepsToThePlanOfTheNext(double jitter, double milliseconds)
    {
        var plan = new LookPlan(new Pauses(_clock), () => jitter);
        _clock.Advance(TimeSpan.FromMilliseconds(7500));

        plan.Advance(Interval);

        Assert.Equal(milliseconds, plan.Wait.TotalMilliseconds, 3);
    }
}
