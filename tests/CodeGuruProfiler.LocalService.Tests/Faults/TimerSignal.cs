using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.LocalService.Tests.Faults;

/// <summary>A fake clock that says when somebody waits for it.</summary>
internal sealed class TimerSignal(DateTimeOffset start) : FakeTimeProvider(start)
{
    private readonly TaskCompletionSource _made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task TimerMade => _made.Task;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        _made.TrySetResult();
        return timer;
    }
}
