using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>A clock that stands still, and whose first timer cannot be made.</summary>
internal sealed class ClockThatBreaks : TimeProvider
{
    private readonly FakeTimeProvider _clock = new(RecordingClock.Start);
    private int _timers;

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override long GetTimestamp() => _clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        => Interlocked.Increment(ref _timers) == 1
            ? throw new InvalidOperationException("No timer.")
            : _clock.CreateTimer(callback, state, TimeSpan.Zero, period);

    public void Advance(TimeSpan time) => _clock.Advance(time);
}
