using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>Sends a failed call again while rules, attempts and quota allow it. Everything below this step runs once an attempt.</summary>
internal sealed class RetryStep : PipelineStep
{
    private readonly string[] _attemptHeaders;
    private readonly RetryQuota _quota;
    private readonly Lazy<FurtherAttempts>? _furtherAttempts;

    public RetryStep(int maxAttempts, RetryQuota quota, RetryDelay delay, TimeProvider timeProvider)
    {
        _attemptHeaders = [.. Enumerable.Range(1, maxAttempts).Select(attempt => $"attempt={attempt}; max={maxAttempts}")];
        _quota = quota;
        _furtherAttempts = maxAttempts == 1 ? null : new(() => new FurtherAttempts(this, maxAttempts, quota, delay, timeProvider));
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        try
        {
            await SendAttemptAsync(message, next).ConfigureAwait(false);
        }
        catch (Exception failure) when (_furtherAttempts is not null)
        {
            // Most calls end with their first attempt, and pay nothing for others.
            await _furtherAttempts.Value.SendAsync(message, next, failure).ConfigureAwait(false);
        }

        _quota.PutBack(message.RetryCost == 0 ? RetryQuota.SuccessRefund : message.RetryCost);
    }

    public ValueTask SendAttemptAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Request.Headers["amz-sdk-request"] = _attemptHeaders[message.Attempt++];
        return next.SendAsync(message);
    }
}
