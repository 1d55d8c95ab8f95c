namespace CodeGuruProfiler.Client.Retries;

/// <summary>
/// Adaptive mode's limit on sending: from the first throttling on, every attempt takes a token, and tokens come at the rate that the service
/// was found to sustain. Any number of threads may use it at once.
/// </summary>
internal sealed class SendingRate
{
    private const double MinFillRate = 0.5;
    private const double MinCapacity = 1;

    // The rate may grow to twice of what is really sent: an idle client does not save up a burst.
    private const double MostAboveMeasured = 2;

    private readonly TimeProvider _timeProvider;
    private readonly long _start;
    private readonly object _lock = new();
    private readonly TokenLine _line;

    private CubicRate _cubic;
    private MeasuredRate _measured;
    private double _filledAt;
    private int _successes;
    private volatile bool _isOn;

    public SendingRate(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _start = timeProvider.GetTimestamp();
        _line = new TokenLine(this, timeProvider);
    }

    /// <summary>Gets how many tokens come in a second.</summary>
    public double FillRate { get; private set; } = MinFillRate;

    /// <summary>Gets how many tokens may be saved up.</summary>
    public double Capacity { get; private set; } = MinCapacity;

    /// <summary>Gets how many tokens there are: never fewer than none.</summary>
    public double Tokens { get; private set; }

    public double MeasuredPerSecond => _measured.PerSecond;

    /// <summary>Takes a token if there is one and nobody waits for it.</summary>
    /// <returns><see langword="false"/> when the token must be waited for.</returns>
    public bool TryTakeAtOnce() => !_isOn || (_line.IsEmpty && TryTakeUnlocked());

    /// <summary>Takes a token, and waits for it when others wait already or there is none.</summary>
    public ValueTask WaitAsync(CancellationToken cancellationToken)
        => TryTakeAtOnce() ? ValueTask.CompletedTask : _line.WaitAsync(cancellationToken);

    /// <summary>Takes a token if there is one, without waiting.</summary>
    /// <param name="wait">The time until there may be one.</param>
    public bool TryTake(out TimeSpan wait)
    {
        lock (_lock)
        {
            return Take(out wait);
        }
    }

    /// <summary>Puts back a token that nobody used after all.</summary>
    public void PutBack()
    {
        lock (_lock)
        {
            Tokens = Math.Min(Capacity, Tokens + 1);
        }
    }

    /// <summary>Learns from an attempt that has ended.</summary>
    public void Record(bool isThrottled)
    {
        if (isThrottled)
        {
            lock (_lock)
            {
                LearnSuccesses();
                Learn(isThrottled: true);
            }

            return;
        }

        // A success does not wait: the current holder of the lock learns it too, or else the next one.
        Interlocked.Increment(ref _successes);
        while (Volatile.Read(ref _successes) > 0 && Monitor.TryEnter(_lock))
        {
            try
            {
                LearnSuccesses();
            }
            finally
            {
                Monitor.Exit(_lock);
            }
        }
    }

    // Nobody waits for the lock: a call that finds the rate in use queues, and one call takes the tokens of all.
    private bool TryTakeUnlocked()
    {
        if (!Monitor.TryEnter(_lock))
        {
            return false;
        }

        try
        {
            return Take(out _);
        }
        finally
        {
            Monitor.Exit(_lock);
        }
    }

    private bool Take(out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        if (!_isOn)
        {
            return true;
        }

        Refill(Now());
        if (Tokens < 1)
        {
            // Timers count whole milliseconds and cut off the rest: rounded down, the wait could be none at all, over and over.
            wait = TimeSpan.FromMilliseconds(Math.Ceiling((1 - Tokens) / FillRate * 1000));
            return false;
        }

        Tokens--;
        return true;
    }

    private void LearnSuccesses()
    {
        for (int left = Interlocked.Exchange(ref _successes, 0); left > 0; left--)
        {
            Learn(isThrottled: false);
        }
    }

    private void Learn(bool isThrottled)
    {
        double now = Now();
        _measured.Count(now);
        double rate = isThrottled
            ? _cubic.Throttled(_isOn ? Math.Min(_measured.PerSecond, FillRate) : _measured.PerSecond, now)
            : _cubic.Succeeded(now);
        Refill(now);
        rate = Math.Min(rate, MostAboveMeasured * _measured.PerSecond);
        FillRate = Math.Max(rate, MinFillRate);
        Capacity = Math.Max(rate, MinCapacity);
        Tokens = Math.Min(Tokens, Capacity);
        _isOn |= isThrottled;
    }

    private void Refill(double now)
    {
        Tokens = Math.Min(Capacity, Tokens + ((now - _filledAt) * FillRate));
        _filledAt = now;
    }

    private double Now() => _timeProvider.GetElapsedTime(_start).TotalSeconds;
}
