using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>The running timers of a time limit. Most calls end long before it, and leave their timer to the next.</summary>
internal sealed class LimitTimers(TimeProvider timeProvider)
{
    private const int MaxSpare = 64;

    private readonly ObjectPool<CancellationTokenSource> _pool = new(MaxSpare);

    public CancellationTokenSource Start(TimeSpan limit)
    {
        if (!_pool.TryTake(out CancellationTokenSource? timer))
        {
            return new CancellationTokenSource(limit, timeProvider);
        }

        timer.CancelAfter(limit);
        return timer;
    }

    /// <summary>Ends the timer. Its token must not be used any more: it becomes another call's.</summary>
    public void Stop(CancellationTokenSource timer)
    {
        // One that has run out cannot start again, nor can one of another clock than the system's.
        if (!timer.TryReset() || !_pool.TryReturn(timer))
        {
            timer.Dispose();
        }
    }
}
