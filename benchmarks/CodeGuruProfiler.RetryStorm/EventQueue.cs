namespace CodeGuruProfiler.RetryStorm;

/// <summary>Future events in order of time; simultaneous ones in the order of planning.</summary>
internal sealed class EventQueue : TimeProvider
{
    private readonly PriorityQueue<Action, (double Time, long Number)> _events = new();
    private long _planned;

    /// <summary>Gets the time, in seconds from the start.</summary>
    public double Now { get; private set; }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void After(double seconds, Action action) => _events.Enqueue(action, (Now + seconds, _planned++));

    public void RunUntil(double end)
    {
        while (_events.TryPeek(out _, out (double Time, long) next) && next.Time <= end)
        {
            Now = next.Time;
            _events.Dequeue()();
        }
    }

    public override long GetTimestamp() => (long)(Now * TimestampFrequency);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(Now);
}
