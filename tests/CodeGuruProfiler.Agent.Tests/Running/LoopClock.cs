using System.Threading.Channels;
using CodeGuruProfiler.Agent.Lifecycle;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Agent.Tests.Running;

/// <summary>A clock that stands still, and reports each wait of the agent: a test knows when the agent has nothing to do, and for how long.</summary>
internal sealed class LoopClock() : FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero))
{
    // Not a wait: a run that hangs ends with a failure that names its test.
    public static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private readonly Channel<TimeSpan> _waits = Channel.CreateUnbounded<TimeSpan>();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        return state is Alarm ? new WatchedTimer(timer, _waits.Writer) : timer;
    }

    public Task<TimeSpan> NextWaitAsync() => _waits.Reader.ReadAsync().AsTask().WaitAsync(Hang);

    public static Task GuardAsync(Task task) => task.WaitAsync(Hang);

    private sealed class WatchedTimer(ITimer timer, ChannelWriter<TimeSpan> waits) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool isChanged = timer.Change(dueTime, period);
            waits.TryWrite(dueTime);
            return isChanged;
        }

        public void Dispose() => timer.Dispose();

        public ValueTask DisposeAsync() => timer.DisposeAsync();
    }
}
