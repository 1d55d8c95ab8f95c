using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>Sends a failed call again while rules, attempts and quota allow it. Everything below this step runs once an attempt.</summary>
internal sealed class RetryStep : PipelineStep
{
    private readonly string[] _attemptHeaders;
    private readonly RetryQuota _quota;
    private readonly RetryDelay _delay;
    private readonly TimeSpan _totalTimeout;
    private readonly TimeProvider _timeProvider;

    // Most calls end with their first attempt. Others begin with a failure, and only that makes, and even loads, what retries take.
    private FurtherAttempts? _furtherAttempts;

    public RetryStep(int maxAttempts, RetryQuota quota, RetryDelay delay, TimeSpan totalTimeout, TimeProvider timeProvider)
    {
        _attemptHeaders = new string[maxAttempts];
        for (int i = 0; i < maxAttempts; i++)
        {
            _attemptHeaders[i] = $"attempt={i + 1}; max={maxAttempts}";
        }

        _quota = quota;
        _delay = delay;
        _totalTimeout = totalTimeout;
        _timeProvider = timeProvider;
    }

    private int MaxAttempts => _attemptHeaders.Length;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Started = _timeProvider.GetTimestamp();
        try
        {
            await SendAttemptAsync(message, next).ConfigureAwait(false);
        }
        catch (Exception failure) when (MaxAttempts > 1)
        {
            await SendAgainAsync(message, next, failure).ConfigureAwait(false);
        }

        _quota.PutBack(message.RetryCost == 0 ? RetryQuota.SuccessRefund : message.RetryCost);
    }

    public ValueTask SendAttemptAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Request.Headers["amz-sdk-request"] = _attemptHeaders[message.Attempt++];
        return next.SendAsync(message);
    }

    private ValueTask SendAgainAsync(PipelineMessage message, PipelineContinuation next, Exception failure)
    {
        // Two threads may both make one: the second serves as well.
        FurtherAttempts further = Volatile.Read(ref _furtherAttempts) ?? new FurtherAttempts(this, MaxAttempts, _quota, _delay, _totalTimeout, _timeProvider);
        Volatile.Write(ref _furtherAttempts, further);
        return further.SendAsync(message, next, failure);
    }
}
