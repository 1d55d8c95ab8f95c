using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Tool.Tests.Harness;

/// <summary>The clock of a run, which stands still and reports that the run waits for a time.</summary>
internal sealed class ToolClock() : FakeTimeProvider(ToolHost.Now)
{
    private TaskCompletionSource? _timer;

    /// <summary>Waits for the next timer. It is asked for before what creates it begins.</summary>
    public Task WaitForTimerAsync()
    {
        var timer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _timer, timer);
        return timer.Task;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        Volatile.Read(ref _timer)?.TrySetResult();
        return timer;
    }
}
