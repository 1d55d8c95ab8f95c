using CodeGuruProfiler.Agent.Sampling;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>The processor time of one thread.</summary>
public class ThreadClockTests
{
    [Fact]
    public void Now_WhileTheThreadWorks_Grows()
    {
        TimeSpan before = ThreadClock.Now;
        int x = 1;
        while (ThreadClock.Now - before < TimeSpan.FromMilliseconds(5))
        {
            x = (x * 31) + 1;
        }

        Assert.NotEqual(0, x);
        Assert.True(before > TimeSpan.Zero);
    }

    [Fact]
    public void Now_WhileTheThreadWaits_Stands()
    {
        TimeSpan before = ThreadClock.Now;
        var other = new Thread(Spin);
        other.Start();
        other.Join();

        // The process has used 60 ms by now, however long that took.
        Assert.InRange(ThreadClock.Now - before, TimeSpan.Zero, TimeSpan.FromMilliseconds(40));
    }

    private static void Spin()
    {
        TimeSpan begin = ThreadClock.Now;
        while (ThreadClock.Now - begin < TimeSpan.FromMilliseconds(60))
        {
        }
    }
}
