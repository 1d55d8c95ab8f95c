namespace CodeGuruProfiler.Agent.Ports;

/// <summary>Closes the connections of a session that takes too long, from another thread.</summary>
/// <remarks>
/// While the runtime stops a session it holds a lock that the creation of an <c>EventSource</c> takes, and writes to the session's socket. If its reader stops, all of the
/// process that needs the lock stops too, for good (https://github.com/dotnet/runtime/issues/36108). When the socket is closed, the runtime gives up and goes on.
/// </remarks>
/// <param name="time">The clock.</param>
/// <param name="start">Starts the thread; <see cref="Thread.Start()"/> if <see langword="null"/>.</param>
internal sealed class Watchdog(TimeProvider time, Action<Thread>? start = null) : IDisposable
{
    // A check that is later than this was due while the process stood still: Lambda froze it, or someone stopped it. Nothing in it could progress.
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    private readonly Action<Thread> _start = start ?? (static thread => thread.Start());
    private readonly object _gate = new();
    private readonly List<IDisposable> _guarded = new(4);
    private Thread? _thread;
    private bool _isWatching;
    private bool _isOverdue;
    private bool _wasStopped;
    private bool _restartsWithProgress;
    private bool _ends;
    private long _limit;
    private long _progressed;
    private long _nextCheck = long.MaxValue;

    /// <summary>Begins to watch. Connections that <see cref="Guard"/> names from now on are closed after the limit.</summary>
    /// <param name="limit">The longest time until <see cref="End"/>.</param>
    /// <param name="restartsWithProgress">Whether the limit applies to the time since the last <see cref="Progress"/>.</param>
    public void Begin(TimeSpan limit, bool restartsWithProgress = false)
    {
        lock (_gate)
        {
            _limit = (long)(limit.TotalSeconds * time.TimestampFrequency);
            _restartsWithProgress = restartsWithProgress;
            _progressed = time.GetTimestamp();
            _isOverdue = false;
            _wasStopped = false;
            _isWatching = true;
            if (_thread is not null && _progressed + _limit < _nextCheck)
            {
                Monitor.Pulse(_gate);
            }
        }
    }

    /// <summary>Names a connection to close; one that comes too late is closed at once.</summary>
    public void Guard(IDisposable connection)
    {
        lock (_gate)
        {
            if (_isOverdue)
            {
                connection.Dispose();
            }
            else if (_isWatching)
            {
                _guarded.Add(connection);
            }
        }
    }

    /// <summary>Notes that bytes came.</summary>
    public void Progress()
    {
        if (_restartsWithProgress)
        {
            Volatile.Write(ref _progressed, time.GetTimestamp());
        }
    }

    /// <summary>Ends the watch.</summary>
    /// <returns>Whether it took too long.</returns>
    public bool End()
    {
        lock (_gate)
        {
            _isWatching = false;
            _guarded.Clear();
            return _isOverdue;
        }
    }

    /// <summary>Starts the thread that checks. Without it, only <see cref="Check"/> does.</summary>
    public void Start()
    {
        lock (_gate)
        {
            if (_thread is null && !_ends)
            {
                var thread = new Thread(Run) { IsBackground = true, Name = "CodeGuru Profiler watchdog" };
                _start(thread);
                _thread = thread;
            }
        }
    }

    /// <summary>Closes what is overdue. A watch during which the process was stopped has the limit once more.</summary>
    /// <returns>The time until the next check, or <see cref="Timeout.InfiniteTimeSpan"/> until the next watch begins.</returns>
    public TimeSpan Check()
    {
        lock (_gate)
        {
            long now = time.GetTimestamp();
            long due = Volatile.Read(ref _progressed) + _limit;
            if (!_isWatching || _isOverdue)
            {
                _nextCheck = long.MaxValue;
                return Timeout.InfiniteTimeSpan;
            }

            if (!_wasStopped && time.GetElapsedTime(due, now) > LongestDelay)
            {
                _wasStopped = true;
                Volatile.Write(ref _progressed, now);
                due = now + _limit;
            }

            if (now < due)
            {
                _nextCheck = due;

                // A millisecond later, because waits are cut to whole ones.
                return time.GetElapsedTime(now, due) + TimeSpan.FromMilliseconds(1);
            }

            Close();
            return Timeout.InfiniteTimeSpan;
        }
    }

    /// <summary>Closes what is watched before the limit.</summary>
    public void Expire()
    {
        lock (_gate)
        {
            if (_isWatching)
            {
                Close();
            }
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _ends = true;
            Monitor.Pulse(_gate);
        }
    }

    private void Close()
    {
        _isOverdue = true;
        foreach (IDisposable connection in _guarded)
        {
            connection.Dispose();
        }

        _guarded.Clear();
        _nextCheck = long.MaxValue;
    }

    private void Run()
    {
        lock (_gate)
        {
            while (!_ends)
            {
                Monitor.Wait(_gate, Check());
            }
        }
    }
}
