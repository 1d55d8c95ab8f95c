using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>
/// A clock that does not move until it is advanced, except for the back-off: waits that are not a time limit end immediately, unless they are held.
/// </summary>
internal sealed class TestClock : TimeProvider
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));
    private readonly TaskCompletionSource<TimeSpan> _backoff = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly SemaphoreSlim _limits = new(0);

    public bool HoldsBackoff { get; init; }

    /// <summary>Gets the first back-off, as soon as it is waited for.</summary>
    public Task<TimeSpan> Backoff => _backoff.Task;

    /// <summary>Waits until one more time limit runs: that of an attempt or of a lookup.</summary>
    public Task NextLimitAsync() => _limits.WaitAsync();

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow();

    public override long GetTimestamp() => _clock.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is CancellationTokenSource)
        {
            ITimer limit = _clock.CreateTimer(callback, state, dueTime, period);
            _limits.Release();
            return limit;
        }

        ITimer timer = HoldsBackoff
            ? _clock.CreateTimer(callback, state, dueTime, period)
            : System.CreateTimer(callback, state, TimeSpan.Zero, period);
        _backoff.TrySetResult(dueTime);
        return timer;
    }

    public void Advance(TimeSpan time) => _clock.Advance(time);
}
