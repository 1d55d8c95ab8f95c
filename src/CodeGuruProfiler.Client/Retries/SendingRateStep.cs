using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>Adaptive mode: holds each attempt back until the sending rate allows it, and tells the rate how it ended, if it was sent.</summary>
internal sealed class SendingRateStep(SendingRate rate) : PipelineStep
{
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        await rate.WaitAsync(message.CancellationToken).ConfigureAwait(false);
        try
        {
            await next.SendAsync(message).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is CodeGuruProfilerException or CodeGuruProfilerConnectionException or CodeGuruProfilerTimeoutException)
        {
            rate.Record(RetryRules.Classify(failure) == RetryKind.Throttling);
            throw;
        }

        rate.Record(isThrottled: false);
    }
}
