namespace CodeGuruProfiler.Client.Transport;

/// <summary>
/// Ends a connect that takes too long, unless it is this process that is late. When callers block the threads of the pool, the peer's
/// response waits for a thread, and a timer alone would blame the peer.
/// </summary>
/// <remarks>
/// When the time is over, the verdict goes to the end of the pool's queue, behind everything that has completed. The pool comes to it at once, or the
/// pool has no threads: then the limit restarts.
/// </remarks>
internal sealed class ConnectLimit : IDisposable
{
    // A pool that has threads comes to its work in microseconds.
    private static readonly TimeSpan MaxPoolDelay = TimeSpan.FromMilliseconds(30);

    private readonly object _lock = new();
    private readonly TimeSpan _limit;
    private readonly TimeProvider _timeProvider;
    private readonly Action<Action> _queue;
    private readonly CancellationTokenSource _ended = new();
    private readonly ITimer _timer;
    private long _started;
    private bool _isDone;

    /// <param name="limit">The time that the peer may take.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="queue">Runs something when the pool comes to it, after what it has to do already.</param>
    public ConnectLimit(TimeSpan limit, TimeProvider timeProvider, Action<Action> queue)
    {
        _limit = limit;
        _timeProvider = timeProvider;
        _queue = queue;
        _started = timeProvider.GetTimestamp();
        _timer = timeProvider.CreateTimer(static state => ((ConnectLimit)state!).OnTime(), this, limit, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Gets the token that is cancelled when the limit is over.</summary>
    public CancellationToken Token => _ended.Token;

    /// <summary>Gets whether the limit has ended the connect.</summary>
    public bool IsOver => _ended.IsCancellationRequested;

    public void Dispose()
    {
        lock (_lock)
        {
            _isDone = true;
            _timer.Dispose();
        }

        // The source has no timer and no handle: nothing to dispose, and who still looks at its token may.
    }

    private void OnTime()
    {
        long queued = _timeProvider.GetTimestamp();
        if (_timeProvider.GetElapsedTime(_started, queued) > _limit + MaxPoolDelay)
        {
            // The timer itself is late, and it needs no more than a thread.
            Restart();
            return;
        }

        _queue(() => Decide(queued));
    }

    private void Decide(long queued)
    {
        if (_timeProvider.GetElapsedTime(queued) > MaxPoolDelay)
        {
            Restart();
            return;
        }

        lock (_lock)
        {
            if (_isDone)
            {
                return;
            }

            _isDone = true;
        }

        _ended.Cancel();
    }

    private void Restart()
    {
        lock (_lock)
        {
            if (!_isDone)
            {
                _started = _timeProvider.GetTimestamp();
                _timer.Change(_limit, Timeout.InfiniteTimeSpan);
            }
        }
    }
}
