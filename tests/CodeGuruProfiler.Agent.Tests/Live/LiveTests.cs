using System.Globalization;

namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>The sampler in processes of the runtime that is here. eng/live-tests.sh runs them on .NET 8, 9, 10, and 11.</summary>
[Trait("Category", "Live")]
[Collection("Live")]
public class LiveTests(LiveStates live) : IClassFixture<LiveStates>
{
    // Each row of the table of thread states that a program can bring about.
    [Theory]
    [InlineData("Situations.EnterMonitor()", "BLOCKED", 10)]
    [InlineData("Situations.TryEnterMonitor()", "BLOCKED", 10)]
    [InlineData("Situations.EnterLock()", "BLOCKED", 9)]
    [InlineData("Situations.EnterWriteLock()", "BLOCKED", 8)]
    [InlineData("Situations.HoldMonitor()", "TIMED_WAITING", 8)]
    [InlineData("Situations.HoldWriteLock()", "TIMED_WAITING", 8)]
    [InlineData("Situations.Sleep()", "TIMED_WAITING", 8)]
    [InlineData("Situations.WaitMonitor()", "WAITING", 8)]
    [InlineData("Situations.JoinThread()", "WAITING", 8)]
    [InlineData("Situations.WaitEvent()", "WAITING", 8)]
    [InlineData("Situations.WaitAnyEvent()", "WAITING", 8)]
    [InlineData("Situations.WaitEventSlim()", "WAITING", 8)]
    [InlineData("Situations.WaitSemaphoreSlim()", "WAITING", 8)]
    [InlineData("Situations.WaitTask()", "WAITING", 8)]
    [InlineData("Situations.TakeFromCollection()", "WAITING", 8)]
    [InlineData("Situations.WaitCountdown()", "WAITING", 8)]
    [InlineData("Situations.ReceiveFromSocket()", "WAITING", 8)]
    [InlineData("Situations.AcceptSocket()", "WAITING", 8)]
    [InlineData("Situations.ConnectSocket()", "WAITING", 8)]
    [InlineData("Situations.PollSocket()", "WAITING", 8)]
    [InlineData("Situations.ReadPipe()", "WAITING", 8)]
    [InlineData("Situations.Compute()", "RUNNABLE", 8)]
    [InlineData("Situations.Hash()", "NATIVE", 8)]
    [InlineData("Situations.Compress()", "NATIVE", 8)]
    [InlineData("PortableThreadPool.GateThread.", "IDLE", 8)]
    [InlineData("TimerQueue.TimerThread()", "IDLE", 8)]
    [InlineData("SocketAsyncEngine.EventLoop()", "IDLE", 8)]
    [InlineData("PortableThreadPool.WorkerThread.WorkerThreadStart()", "IDLE", 8)]
    public void State_OfAThreadInAKnownSituation_IsThatOfTheTable(string frame, string state, int firstRuntime)
    {
        if (live.Runtime < firstRuntime)
        {
            Assert.Skip($"The frame that the rule needs exists since .NET {firstRuntime}.");
        }

        // The runtime of .NET 9 does not distinguish native code.
        state = live.Runtime == 9 && state == "NATIVE" ? "RUNNABLE" : state;
        IReadOnlyDictionary<string, double> counts = live.States.Of(frame);

        // A few samples may find a thread on its way into its wait, or out of native code.
        Assert.True(counts.GetValueOrDefault(state) >= 0.8 * counts.Values.Sum() && counts.Values.Sum() >= 5, $"{frame}: {string.Join(", ", counts)}");
    }

    [Fact]
    public void Profile_OfItself_HasAllLooksAndNoneOfItsOwnThreads()
    {
        Assert.Equal(LiveStates.Looks, live.Ticks);
        Assert.False(live.HasOwnThreads);
    }

    // Two threads, one after the other in three methods for 60, 30, and 10 % of the time.
    [Fact]
    public async Task Shares_OfAKnownSplit_AreSeen()
    {
        const double Sigmas = 4;

        ILookup<string, string> printed = await Subject.RunAsync("shares 150");

        var shares = printed["spent"].Select(line => line.Split('\t'))
            .Select(parts => (Frame: parts[0], Spent: Number(parts[1]), Seen: Number(parts[2]))).ToArray();
        double total = shares.Sum(share => share.Seen);
        Assert.InRange(total, 250, 300);
        Assert.All(shares, share =>
        {
            double deviation = Math.Sqrt(share.Spent * (1 - share.Spent) / total);
            Assert.InRange(share.Seen / total, share.Spent - (Sigmas * deviation), share.Spent + (Sigmas * deviation));
        });
    }

    [Fact]
    public async Task LooksAndRundown_AfterTheWarmUp_CreateNoEventSource()
    {
        ILookup<string, string> printed = await Subject.RunAsync("quiet 10");

        Assert.Equal("0", Assert.Single(printed["sources"]));
        Assert.NotEqual("0", Assert.Single(printed["stacks"]));
        Assert.NotEqual("0", Assert.Single(printed["methods"]));
    }

    [Fact]
    public async Task Reader_ThatStalls_IsFreedByTheWatchdog()
    {
        ILookup<string, string> printed = await Subject.RunAsync("stall");

        // Within six seconds, on a machine with nothing else to do. It ends at all only because the watchdog closes the socket.
        Assert.InRange(Number(Assert.Single(printed["seconds"])), 1, 60);
        Assert.Equal("True", Assert.Single(printed["overdue"]));
    }

    [Fact]
    public async Task Stress_TwentySeconds_FailsNoLook()
    {
        ILookup<string, string> printed = await Subject.RunAsync("stress 20");

        // A busy machine may end a look too early or too late, now and then. Nothing else may.
        Assert.Empty(printed["reason"].Except(["The runtime did not finish within 2 s; the session was abandoned.", "The runtime's sampler did not run while the session was open."]));
        double taken = Number(Assert.Single(printed["taken"]));
        Assert.InRange(Number(Assert.Single(printed["failed"])), 0, taken / 4);
        Assert.NotEqual("0", Assert.Single(printed["periods"]));
        Assert.Equal("0", Assert.Single(printed["unavailable"]));
        Assert.All(printed["churn"], line => Assert.DoesNotContain(" 0", line, StringComparison.Ordinal));
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
