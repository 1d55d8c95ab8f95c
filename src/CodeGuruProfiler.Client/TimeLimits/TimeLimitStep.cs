using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>Ends what comes after it when it takes too long.</summary>
internal sealed class TimeLimitStep(TimeLimit limit, TimeSpan value, TimeProvider timeProvider) : PipelineStep
{
    private readonly TimeLimiter _limiter = new(limit, value, timeProvider);

    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
        => _limiter.RunAsync(message, value, static (message, next) => next.SendAsync(message), next);
}
