using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.LocalService.Tests.Faults;

/// <summary>A fake clock that reports when a timer is created.</summary>
internal sealed class TimerSignal(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly TaskCompletionSource _created = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task TimerCreated => _created.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _created.TrySetResult();
        return timer;
    }
}
