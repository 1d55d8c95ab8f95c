namespace CodeGuruProfiler.Client.Retries;

/// <summary>
/// Adaptive mode's limit on sending: from the first throttling on, every attempt takes a token, and tokens come at the rate that the service was
/// found to bear. Any number of threads may use it at once.
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

    // Who waits, waits in line: one waits for the next token, the others for their turn. So nobody borrows from the future, and nobody starves.
    private readonly SemaphoreSlim _turn = new(1, 1);

    private CubicRate _cubic;
    private MeasuredRate _measured;
    private double _filledAt;
    private int _successes;
    private volatile bool _isOn;

    public SendingRate(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _start = timeProvider.GetTimestamp();
    }

    /// <summary>Gets how many tokens come in a second.</summary>
    public double FillRate { get; private set; } = MinFillRate;

    /// <summary>Gets how many tokens may be saved up.</summary>
    public double Capacity { get; private set; } = MinCapacity;

    /// <summary>Gets how many tokens there are: never fewer than none.</summary>
    public double Tokens { get; private set; }

    public double MeasuredPerSecond => _measured.PerSecond;

    public ValueTask WaitAsync(CancellationToken cancellationToken) => _isOn ? WaitForTokenAsync(cancellationToken) : ValueTask.CompletedTask;

    /// <summary>Takes a token if there is one, without waiting.</summary>
    /// <param name="wait">How long until there may be one.</param>
    public bool TryTake(out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        lock (_lock)
        {
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

        // A success waits for nobody: whoever has the lock learns it too, or else the next who gets it.
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

    private async ValueTask WaitForTokenAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (!TryTake(out TimeSpan wait))
            {
                await Task.Delay(wait, _timeProvider, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    private void Refill(double now)
    {
        Tokens = Math.Min(Capacity, Tokens + ((now - _filledAt) * FillRate));
        _filledAt = now;
    }

    private double Now() => _timeProvider.GetElapsedTime(_start).TotalSeconds;
}
