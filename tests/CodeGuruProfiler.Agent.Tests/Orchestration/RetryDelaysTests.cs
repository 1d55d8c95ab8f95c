using CodeGuruProfiler.Agent.Orchestration;

namespace CodeGuruProfiler.Agent.Tests.Orchestration;

/// <summary>The waits for a first configuration, up to a fifth shorter or longer.</summary>
public class RetryDelaysTests
{
    [Theory]
    [InlineData(0.0, 0.8)]
    [InlineData(0.5, 1.0)]
    [InlineData(0.99, 1.196)]
    public void Next_AgainAndAgain_IsAFifthOffAtMost(double jitter, double factor)
    {
        var delays = new RetryDelays(() => jitter);

        foreach (int minutes in new[] { 1, 2, 4, 5, 5 })
        {
            Assert.Equal(60 * minutes * factor, delays.Next().TotalSeconds, 6);
        }

        delays.Reset();
        Assert.Equal(60 * factor, delays.Next().TotalSeconds, 6);
    }

    [Fact]
    public void Next_EachTime_HasANewJitter()
    {
        var jitters = new Queue<double>([0, 0.99]);
        var delays = new RetryDelays(jitters.Dequeue);

        Assert.Equal((48.0, 143.52), (delays.Next().TotalSeconds, delays.Next().TotalSeconds));
    }
}
