using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>Ends what takes longer than a time limit, and says which limit that was. The caller's own token always wins.</summary>
internal sealed class TimeLimiter(TimeLimit limit, TimeSpan value, TimeProvider timeProvider)
{
    private readonly LimitTimers _timers = new(timeProvider);

    /// <summary>Gives what is left of the limit for something that began before.</summary>
    /// <param name="started">When it began, as a timestamp of the limit's clock.</param>
    public TimeSpan Left(long started)
    {
        TimeSpan left = value - timeProvider.GetElapsedTime(started);
        return value == Timeout.InfiniteTimeSpan ? value : left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>Runs something with what is left of the limit.</summary>
    /// <exception cref="CodeGuruProfilerTimeoutException">The limit ran out.</exception>
    public ValueTask RunAsync<TState>(PipelineMessage message, TimeSpan left, Func<PipelineMessage, TState, ValueTask> run, TState state)
    {
        // What is over before it begins does nothing, not even look up credentials.
        if (message.CancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(message.CancellationToken);
        }

        return left == Timeout.InfiniteTimeSpan ? run(message, state) : RunWithinAsync(message, left, run, state);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask RunWithinAsync<TState>(PipelineMessage message, TimeSpan left, Func<PipelineMessage, TState, ValueTask> run, TState state)
    {
        CancellationToken outer = message.CancellationToken;
        CancellationTokenSource timer = _timers.Start(left);
        CancellationTokenRegistration registration = outer.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
        message.CancellationToken = timer.Token;
        try
        {
            await run(message, state).ConfigureAwait(false);
        }
        catch (OperationCanceledException cause) when (timer.IsCancellationRequested && !outer.IsCancellationRequested)
        {
            throw Errors.TimedOut(message, limit, value, timeProvider, cause);
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
