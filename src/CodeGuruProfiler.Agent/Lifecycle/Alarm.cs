namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The one wait of the agent: it ends at its time, or when something wakes it. A wait may end early without a cause; its caller looks at the clock.</summary>
internal sealed class Alarm : IDisposable
{
    private readonly object _lock = new();
    private readonly ITimer _timer;
    private TaskCompletionSource? _waiting;
    private bool _isWoken;

    public Alarm(TimeProvider clock)
        => _timer = clock.CreateTimer(static alarm => ((Alarm)alarm!).Ring(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan); // Its state is this.

    /// <summary>Waits. There is one waiter at a time.</summary>
    public Task WaitAsync(TimeSpan time)
    {
        lock (_lock)
        {
            if (_isWoken)
            {
                _isWoken = false;
                return Task.CompletedTask;
            }

            var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting = waiting;

            // Timers cut times to whole milliseconds: without rounding up, a caller would wait for the last fraction again and again.
            _timer.Change(TimeSpan.FromMilliseconds(Math.Ceiling(time.TotalMilliseconds)), Timeout.InfiniteTimeSpan);
            return waiting.Task;
        }
    }

    /// <summary>Ends the wait, or the next one.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _isWoken = _waiting is null;
            Ring();
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Ring()
    {
        lock (_lock)
        {
            _waiting?.SetResult();
            _waiting = null;
        }
    }
}
