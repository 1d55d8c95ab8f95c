namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The pauses of an agent, which may be nested, and the time without them.</summary>
internal sealed class Pauses(TimeProvider clock)
{
    private readonly object _lock = new();
    private readonly long _created = clock.GetTimestamp();
    private int _depth;
    private long _began;
    private TimeSpan _ended;
    private TimeSpan _longest;

    public bool IsPaused
    {
        get
        {
            lock (_lock)
            {
                return _depth > 0;
            }
        }
    }

    /// <summary>Gets the time until now without pauses. It stands still while there is one.</summary>
    public TimeSpan Active
    {
        get
        {
            lock (_lock)
            {
                return clock.GetElapsedTime(_created, _depth > 0 ? _began : clock.GetTimestamp()) - _ended;
            }
        }
    }

    public void Pause()
    {
        lock (_lock)
        {
            if (_depth++ == 0)
            {
                _began = clock.GetTimestamp();
            }
        }
    }

    /// <summary>Ends a pause. Without one it does nothing.</summary>
    /// <returns><see langword="true"/> when it was the last.</returns>
    public bool Resume()
    {
        lock (_lock)
        {
            if (_depth != 1)
            {
                _depth = Math.Max(0, _depth - 1);
                return false;
            }

            TimeSpan pause = clock.GetElapsedTime(_began);
            _ended += pause;
            _longest = pause > _longest ? pause : _longest;
            _depth = 0;
            return true;
        }
    }

    /// <summary>Gets the longest pause that ended since this was last called.</summary>
    public TimeSpan TakeLongest()
    {
        lock (_lock)
        {
            TimeSpan longest = _longest;
            _longest = TimeSpan.Zero;
            return longest;
        }
    }
}
