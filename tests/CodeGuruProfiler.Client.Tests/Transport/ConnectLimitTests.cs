using CodeGuruProfiler.Client.Transport;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>A limit that ends a connect if the peer does not respond, but not if this process has no thread to notice the response.</summary>
public sealed class ConnectLimitTests : IDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3.1);
    private static readonly TimeSpan AMoment = TimeSpan.FromMilliseconds(1);

    private readonly FakeTimeProvider _clock = new();
    private readonly Queue<Action> _pool = new();
    private readonly ConnectLimit _limit;

    public ConnectLimitTests() => _limit = new ConnectLimit(Limit, _clock, _pool.Enqueue);

    public void Dispose() => _limit.Dispose();

    [Fact]
    public void Limit_TimeIsOverAndThePoolHasThreads_EndsTheConnect()
    {
        _clock.Advance(Limit);
        _clock.Advance(AMoment);
        _pool.Dequeue()();

        Assert.True(_limit.IsOver);
    }

    [Fact]
    public void Limit_BeforeItsTime_EndsNothing()
    {
        _clock.Advance(Limit - AMoment);

        Assert.Empty(_pool);
        Assert.False(_limit.IsOver);
    }

    // The connect completed while the timer's verdict waited for a thread behind it.
    [Fact]
    public void Limit_CompletedBeforeTheVerdict_EndsNothing()
    {
        _clock.Advance(Limit);
        _limit.Dispose();
        _pool.Dequeue()();

        Assert.False(_limit.IsOver);
    }

    // An operation of several steps waits for a thread at each: a pool without threads has not processed the peer's response yet.
    [Fact]
    public void Limit_PoolTakesLongToComeToTheVerdict_Restarts()
    {
        _clock.Advance(Limit);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _pool.Dequeue()();
        Assert.False(_limit.IsOver);

        _clock.Advance(Limit - AMoment);
        Assert.Empty(_pool);
        _clock.Advance(AMoment);
        _pool.Dequeue()();

        Assert.True(_limit.IsOver);
    }

    [Fact]
    public void Limit_TimerItselfIsLate_Restarts()
    {
        var clock = new LateClock();
        using var limit = new ConnectLimit(Limit, clock, _pool.Enqueue);

        clock.Fire(Limit + TimeSpan.FromSeconds(1));

        Assert.Empty(_pool);
        Assert.False(limit.IsOver);
        Assert.Equal(Limit, clock.DueTime);
        clock.Fire(Limit);
        _pool.Dequeue()();
        Assert.True(limit.IsOver);
    }

    [Fact]
    public void Limit_Disposed_NeitherEndsNorStartsAgain()
    {
        _clock.Advance(Limit);
        _clock.Advance(TimeSpan.FromSeconds(1));
        _limit.Dispose();
        _pool.Dequeue()();
        _clock.Advance(Limit * 10);

        Assert.Empty(_pool);
        Assert.False(_limit.IsOver);
    }

    /// <summary>A clock whose timer runs when the test decides, however late that is.</summary>
    private sealed class LateClock : TimeProvider, ITimer
    {
        private long _now;
        private Action? _callback;

        public TimeSpan DueTime { get; private set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Fire(TimeSpan elapsed)
        {
            _now += elapsed.Ticks;
            _callback?.Invoke();
        }

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _callback = () => callback(state);
            DueTime = dueTime;
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            DueTime = dueTime;
            return true;
        }

        public void Dispose() => _callback = null;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
