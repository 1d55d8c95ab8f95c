using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>Ends an attempt when its own time limit runs out or the call's, whichever is sooner; the exception names that one.</summary>
internal sealed class AttemptLimitStep(TimeSpan attemptTimeout, TimeProvider timeProvider) : PipelineStep
{
    private readonly TimeLimiter _limiter = new(timeProvider);

    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
        => _limiter.RunAsync(
            message,
            RunningLimit.SoonerOf(attemptTimeout, message.Deadline, timeProvider),
            static (message, next) => next.SendAsync(message),
            next);
}
