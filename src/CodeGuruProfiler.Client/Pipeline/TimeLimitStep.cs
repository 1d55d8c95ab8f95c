using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>Ends what comes after it when it takes too long, and says which limit that was. The caller's own token always wins.</summary>
internal sealed class TimeLimitStep(TimeLimit limit, TimeSpan value, TimeProvider timeProvider) : PipelineStep
{
    private readonly LimitTimers _timers = new(value, timeProvider);

    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        // What is over before it begins does nothing, not even look up credentials.
        if (message.CancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(message.CancellationToken);
        }

        return value == Timeout.InfiniteTimeSpan ? next.SendAsync(message) : SendWithinAsync(message, next);
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask SendWithinAsync(PipelineMessage message, PipelineContinuation next)
    {
        CancellationToken outer = message.CancellationToken;
        CancellationTokenSource timer = _timers.Start();
        CancellationTokenRegistration registration = outer.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
        message.CancellationToken = timer.Token;
        try
        {
            await next.SendAsync(message).ConfigureAwait(false);
        }
        catch (OperationCanceledException cause) when (timer.IsCancellationRequested && !outer.IsCancellationRequested)
        {
            throw new CodeGuruProfilerTimeoutException(message.Request.Operation.Name, limit, value, message.Attempt, cause);
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
