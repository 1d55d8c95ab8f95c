using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.TimeLimits;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.TimeLimits;

public class RunningLimitTests
{
    private static readonly TimeSpan Infinite = Timeout.InfiniteTimeSpan;

    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(10, 60, 0, TimeLimit.Attempt, 10, 10)]
    [InlineData(10, 60, 50, TimeLimit.Total, 60, 10)]
    [InlineData(10, 60, 55, TimeLimit.Total, 60, 5)]
    [InlineData(10, 60, 60, TimeLimit.Total, 60, 0)]
    [InlineData(10, 60, 61, TimeLimit.Total, 60, 0)]
    [InlineData(60, 60, 0, TimeLimit.Total, 60, 60)]
    public void SoonerOf_AttemptAndCall_IsTheOneThatEndsFirst(int attempt, int total, int elapsed, TimeLimit limit, int value, int left)
    {
        var deadline = Deadline.After(TimeSpan.FromSeconds(total), _clock);
        _clock.Advance(TimeSpan.FromSeconds(elapsed));

        var sooner = RunningLimit.SoonerOf(TimeSpan.FromSeconds(attempt), deadline, _clock);

        Assert.Equal(new RunningLimit(limit, TimeSpan.FromSeconds(value), TimeSpan.FromSeconds(left)), sooner);
    }

    [Fact]
    public void SoonerOf_LimitThatNeverEnds_IsTheOther()
    {
        var deadline = Deadline.After(TimeSpan.FromSeconds(60), _clock);

        Assert.Equal(TimeLimit.Total, RunningLimit.SoonerOf(Infinite, deadline, _clock).Limit);
        Assert.Equal(TimeLimit.Attempt, RunningLimit.SoonerOf(TimeSpan.FromSeconds(10), Deadline.After(Infinite, _clock), _clock).Limit);
        Assert.Equal(Infinite, RunningLimit.SoonerOf(Infinite, Deadline.None, _clock).Left);
    }
}
