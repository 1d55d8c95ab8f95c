namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>Ends what comes after it when it takes too long, and says which limit that was. The caller's own token always wins.</summary>
internal sealed class TimeLimitStep(TimeLimit limit, TimeSpan value, TimeProvider timeProvider) : PipelineStep
{
    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        // What is over before it begins does nothing, not even look up credentials.
        if (message.CancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled(message.CancellationToken);
        }

        return value == Timeout.InfiniteTimeSpan ? next.SendAsync(message) : SendWithinAsync(message, next);
    }

    private async ValueTask SendWithinAsync(PipelineMessage message, PipelineContinuation next)
    {
        CancellationToken outer = message.CancellationToken;
        using var timer = new CancellationTokenSource(value, timeProvider);
        using CancellationTokenRegistration registration = outer.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), timer);
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
        }
    }
}
