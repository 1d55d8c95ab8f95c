using CodeGuruProfiler.Agent.Ports;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Agent.Tests.Ports;

/// <summary>Connections of a session that takes too long are closed, and no others.</summary>
public class WatchdogTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void Check_BeforeTheLimit_WaitsForTheRest()
    {
        using var watchdog = new Watchdog(_time);
        var connection = new Connection();
        watchdog.Begin(Limit);
        watchdog.Guard(connection);
        _time.Advance(TimeSpan.FromMilliseconds(1500));

        TimeSpan wait = watchdog.Check();

        Assert.Equal(TimeSpan.FromMilliseconds(501), wait);
        Assert.False(connection.IsClosed);
        Assert.False(watchdog.End());
    }

    [Fact]
    public void Check_AtTheLimit_ClosesAllConnections()
    {
        using var watchdog = new Watchdog(_time);
        Connection[] connections = [new(), new()];
        watchdog.Begin(Limit);
        Array.ForEach(connections, watchdog.Guard);
        _time.Advance(Limit);

        TimeSpan wait = watchdog.Check();

        Assert.Equal(Timeout.InfiniteTimeSpan, wait);
        Assert.All(connections, connection => Assert.True(connection.IsClosed));
        Assert.True(watchdog.End());
    }

    [Fact]
    public void Check_ProcessWasStopped_WaitsForTheLimitOnceMore()
    {
        using var watchdog = new Watchdog(_time);
        var connection = new Connection();
        watchdog.Begin(Limit);
        watchdog.Guard(connection);
        _time.Advance(TimeSpan.FromMinutes(10));

        TimeSpan wait = watchdog.Check();

        Assert.Equal(TimeSpan.FromMilliseconds(2001), wait);
        Assert.False(connection.IsClosed);
        _time.Advance(Limit);
        Assert.Equal(Timeout.InfiniteTimeSpan, watchdog.Check());
        Assert.True(connection.IsClosed);
        Assert.True(watchdog.End());
    }

    [Fact]
    public void Check_ProcessWasStoppedTwice_ClosesTheSecondTime()
    {
        using var watchdog = new Watchdog(_time);
        for (int watch = 0; watch < 2; watch++)
        {
            var connection = new Connection();
            watchdog.Begin(Limit);
            watchdog.Guard(connection);
            _time.Advance(TimeSpan.FromMinutes(10));
            watchdog.Check();
            Assert.False(connection.IsClosed);

            _time.Advance(TimeSpan.FromMinutes(10));
            watchdog.Check();

            Assert.True(connection.IsClosed);
            watchdog.End();
        }
    }

    [Fact]
    public void Check_OneSecondLate_Closes()
    {
        using var watchdog = new Watchdog(_time);
        var connection = new Connection();
        watchdog.Begin(Limit);
        watchdog.Guard(connection);
        _time.Advance(Limit + TimeSpan.FromSeconds(1));

        watchdog.Check();

        Assert.True(connection.IsClosed);
    }

    [Fact]
    public void Guard_AfterTheLimit_ClosesAtOnce()
    {
        using var watchdog = new Watchdog(_time);
        var late = new Connection();
        watchdog.Begin(Limit);
        _time.Advance(Limit);
        watchdog.Check();

        watchdog.Guard(late);

        Assert.True(late.IsClosed);
    }

    [Fact]
    public void Progress_WhereItCounts_RestartsTheLimit()
    {
        using var watchdog = new Watchdog(_time);
        var connection = new Connection();
        watchdog.Begin(Limit, restartsWithProgress: true);
        watchdog.Guard(connection);
        for (int i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1.9));
            watchdog.Progress();
            watchdog.Check();
        }

        Assert.False(connection.IsClosed);
        _time.Advance(Limit);
        watchdog.Check();
        Assert.True(connection.IsClosed);
    }

    [Fact]
    public void Progress_OfALook_RestartsNothing()
    {
        using var watchdog = new Watchdog(_time);
        var connection = new Connection();
        watchdog.Begin(Limit);
        watchdog.Guard(connection);
        _time.Advance(TimeSpan.FromSeconds(1.9));
        watchdog.Progress();
        _time.Advance(TimeSpan.FromSeconds(0.1));

        watchdog.Check();

        Assert.True(connection.IsClosed);
    }

    [Fact]
    public void Begin_AfterAnOverdueWatch_StartsAgain()
    {
        using var watchdog = new Watchdog(_time);
        watchdog.Begin(Limit);
        _time.Advance(Limit);
        watchdog.Check();
        watchdog.End();
        var connection = new Connection();

        watchdog.Begin(Limit);
        watchdog.Guard(connection);
        watchdog.Check();

        Assert.False(connection.IsClosed);
        Assert.False(watchdog.End());
    }

    [Fact]
    public void Check_NothingIsWatched_ClosesNothing()
    {
        using var watchdog = new Watchdog(_time);
        var connection = new Connection();
        watchdog.Begin(Limit);
        watchdog.Guard(connection);
        watchdog.End();
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(Timeout.InfiniteTimeSpan, watchdog.Check());
        Assert.False(connection.IsClosed);
    }

    // The thread: it wakes for a watch that begins while it sleeps, and for one that is due before the one it sleeps for.
    [Fact]
    public void Start_WatchesThatBeginLater_AreClosedByTheThread()
    {
        using var watchdog = new Watchdog(TimeProvider.System);
        watchdog.Start();
        watchdog.Begin(TimeSpan.FromHours(1));
        watchdog.End();
        using var connection = new Connection();

        watchdog.Begin(TimeSpan.FromMilliseconds(1));
        watchdog.Guard(connection);

        Assert.True(connection.Closed.Wait(TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public void Start_ThreadDidNotStart_StartsTheNextTime()
    {
        int starts = 0;
        using var watchdog = new Watchdog(_time, _ =>
        {
            if (++starts == 1)
            {
                throw new ThreadStateException();
            }
        });

        Assert.Throws<ThreadStateException>(watchdog.Start);
        watchdog.Start();
        watchdog.Start();

        Assert.Equal(2, starts);
    }

    private sealed class Connection : IDisposable
    {
        public ManualResetEventSlim Closed { get; } = new();

        public bool IsClosed => Closed.IsSet;

        public void Dispose() => Closed.Set();
    }
}
