using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Client.Tests.Retries;

/// <summary>A clock that does not move, and reports to the test what waits for it.</summary>
internal sealed class RecordingClock() : FakeTimeProvider(Start)
{
    public static new readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(30);

    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>Gets how many waits there were that the test has not taken.</summary>
    public int WaitsLeft => _waits.Reader.Count;

    /// <summary>Takes the next wait; a client that does not wait fails the test.</summary>
    public Task<TimeSpan> NextWaitAsync() => _waits.Reader.ReadAsync().AsTask().WaitAsync(Watchdog);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _waits.Writer.TryWrite(dueTime);
        return timer;
    }
}
