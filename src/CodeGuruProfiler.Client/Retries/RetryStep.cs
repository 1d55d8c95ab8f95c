using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.TimeLimits;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>Retries a failed call while rules, attempts and quota allow it. Everything below this step runs once an attempt.</summary>
internal sealed class RetryStep : PipelineStep
{
    private readonly string[] _attemptHeaders;
    private readonly RetryQuota _quota;
    private readonly RetryDelay _delay;
    private readonly TimeProvider _timeProvider;

    public RetryStep(int maxAttempts, RetryQuota quota, RetryDelay delay, TimeProvider timeProvider)
    {
        _attemptHeaders = new string[maxAttempts];
        for (int i = 0; i < maxAttempts; i++)
        {
            _attemptHeaders[i] = $"attempt={i + 1}; max={maxAttempts}";
        }

        _quota = quota;
        _delay = delay;
        _timeProvider = timeProvider;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        // Taken from the quota by the last retry; a success returns it.
        int cost = 0;
        while (true)
        {
            TimeSpan wait;
            try
            {
                await SendAttemptAsync(message, next).ConfigureAwait(false);
                _quota.PutBack(cost == 0 ? RetryQuota.SuccessRefund : cost);
                return;
            }
            catch (Exception failure)
            {
                RetryKind kind = Classify(failure, message);
                message.Attempts.End(failure);
                if (!MayRetry(kind, message, ref cost))
                {
                    throw;
                }

                wait = _delay.Before(kind, retry: message.Attempts.Number - 1, (failure as CodeGuruProfilerException)?.RetryAfter ?? default);
            }

            await WaitAsync(message, wait).ConfigureAwait(false);
        }
    }

    private ValueTask SendAttemptAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Attempts.Begin(_timeProvider);
        message.Request.Headers["amz-sdk-request"] = _attemptHeaders[message.Attempts.Number - 1];
        return next.SendAsync(message);
    }

    // AWS's order: is it retryable, are there attempts left, is there quota.
    private bool MayRetry(RetryKind kind, PipelineMessage message, ref int cost)
    {
        if (kind == RetryKind.None || message.Attempts.Number == _attemptHeaders.Length)
        {
            return false;
        }

        int price = kind == RetryKind.Throttling ? RetryQuota.ThrottlingCost : RetryQuota.TransientCost;
        if (!_quota.TryTake(price))
        {
            return false;
        }

        cost = price;
        return true;
    }

    // An error caused by a wrong clock is signed again, with the time of the response.
    private static RetryKind Classify(Exception failure, PipelineMessage message)
    {
        RetryKind kind = RetryRules.Classify(failure);
        return kind == RetryKind.None && ClockSkewRules.Explains(failure, message) ? RetryKind.Transient : kind;
    }

    private async ValueTask WaitAsync(PipelineMessage message, TimeSpan wait)
    {
        var total = RunningLimit.Of(message.Deadline, _timeProvider);
        bool isInTime = total.Left == Timeout.InfiniteTimeSpan || wait < total.Left;
        await Task.Delay(isInTime ? wait : total.Left, _timeProvider, message.CancellationToken).ConfigureAwait(false);
        if (!isInTime)
        {
            throw TimeLimits.Errors.TimedOut(message, total, _timeProvider, null);
        }
    }
}
