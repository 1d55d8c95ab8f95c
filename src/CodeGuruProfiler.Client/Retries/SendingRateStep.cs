using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.TimeLimits;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>Adaptive mode: holds each attempt back until the sending rate allows it, and records its outcome in the rate, if it was sent.</summary>
/// <param name="rate">The sending rate; <see langword="null"/> in standard mode.</param>
/// <param name="timeProvider">The clock.</param>
internal sealed class SendingRateStep(SendingRate? rate, TimeProvider timeProvider) : PipelineStep
{
    private readonly TimeLimiter _limiter = new(timeProvider);

    public override ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
        => rate is null ? next.SendAsync(message) : SendAtRateAsync(rate, message, next);

    private async ValueTask SendAtRateAsync(SendingRate rate, PipelineMessage message, PipelineContinuation next)
    {
        if (!rate.TryTakeAtOnce())
        {
            await _limiter.RunAsync(
                message,
                RunningLimit.Of(message.Deadline, timeProvider),
                static (message, rate) => rate.WaitAsync(message.CancellationToken),
                rate).ConfigureAwait(false);
        }

        try
        {
            await next.SendAsync(message).ConfigureAwait(false);
        }
        catch (Exception failure) when (IsOfAttempt(failure))
        {
            rate.Record(RetryRules.Classify(failure) == RetryKind.Throttling);
            throw;
        }

        rate.Record(isThrottled: false);
    }

    // A call that is cancelled, or out of time as a whole, shows nothing of the service.
    private static bool IsOfAttempt(Exception failure) => failure
        is CodeGuruProfilerException or CodeGuruProfilerConnectionException or CodeGuruProfilerTimeoutException { Limit: not TimeLimit.Total };
}
