using CodeGuruProfiler.Agent.Sampling;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>The wait for the sampler's first tick follows what came.</summary>
public class LookHoldTests
{
    [Fact]
    public void Milliseconds_AfterEarlyStops_GrowToALimit()
    {
        var hold = new LookHold();
        List<int> seen = [hold.Milliseconds];
        for (int i = 0; i < 8; i++)
        {
            hold.CameTooEarly();
            seen.Add(hold.Milliseconds);
        }

        Assert.Equal([1, 2, 4, 7, 11, 17, 20, 20, 20], seen);
    }

    [Fact]
    public void Milliseconds_AfterThirtyGoodLooks_Shrink()
    {
        var hold = new LookHold();
        hold.CameTooEarly();
        hold.CameTooEarly();

        List<int> seen = [];
        for (int i = 0; i < 200; i++)
        {
            hold.Succeeded();
            seen.Add(hold.Milliseconds);
        }

        Assert.Equal([4, 3, 2, 1], seen.Distinct());
        Assert.Equal(30, seen.Count(milliseconds => milliseconds == 4));
    }
}
