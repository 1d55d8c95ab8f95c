using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>Ends what takes longer than a time limit. The exception names the limit; the caller's own token always wins.</summary>
internal sealed class TimeLimiter(TimeProvider timeProvider)
{
    private readonly LimitTimers _timers = new(timeProvider);

    /// <summary>Runs something with the time that is left of a limit.</summary>
    /// <exception cref="CodeGuruProfilerTimeoutException">The limit ran out.</exception>
    public ValueTask RunAsync<TState>(PipelineMessage message, RunningLimit limit, Func<PipelineMessage, TState, ValueTask> run, TState state)
    {
        // A call that is over before it begins does nothing, not even look up credentials.
        if (message.CancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(message.CancellationToken);
        }

        if (limit.Left == TimeSpan.Zero)
        {
            return ValueTask.FromException(Errors.TimedOut(message, limit, timeProvider, null));
        }

        return limit.Left == Timeout.InfiniteTimeSpan ? run(message, state) : RunWithinAsync(message, limit, run, state);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunWithinAsync<TState>(PipelineMessage message, RunningLimit limit, Func<PipelineMessage, TState, ValueTask> run, TState state)
    {
        CancellationToken outer = message.CancellationToken;
        CancellationTokenSource timer = _timers.Start(limit.Left);
        CancellationTokenRegistration registration = outer.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
        message.CancellationToken = timer.Token;
        try
        {
            await run(message, state).ConfigureAwait(false);
        }
        catch (OperationCanceledException cause) when (timer.IsCancellationRequested && !outer.IsCancellationRequested)
        {
            throw Errors.TimedOut(message, limit, timeProvider, cause);
        }
        finally
        {
            message.CancellationToken = outer;
            // A cancellation under way ends first: it must not reach the call that the timer goes to.
            registration.Dispose();
            _timers.Stop(timer);
        }
    }
}
