using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Pipeline;
using Polly;
using Polly.Retry;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>Sends a failed call again while rules, attempts and quota allow it. Everything below this step runs once an attempt.</summary>
internal sealed class RetryStep : PipelineStep
{
    private static readonly ResiliencePropertyKey<PipelineMessage> MessageKey = new("message");

    private readonly int _maxAttempts;
    private readonly string[] _attemptHeaders;
    private readonly RetryQuota _quota;
    private readonly ResiliencePipeline<PipelineMessage> _resilience;

    public RetryStep(int maxAttempts, RetryQuota quota, RetryDelay delay, TimeProvider timeProvider)
    {
        _maxAttempts = maxAttempts;
        _attemptHeaders = [.. Enumerable.Range(1, maxAttempts).Select(attempt => $"attempt={attempt}; max={maxAttempts}")];
        _quota = quota;
        _resilience = maxAttempts == 1 ? ResiliencePipeline<PipelineMessage>.Empty : CreatePipeline(delay, timeProvider);
    }

    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, message.CancellationToken);
        context.Properties.Set(MessageKey, message);
        try
        {
            Outcome<PipelineMessage> outcome = await _resilience.ExecuteOutcomeAsync(
                static (context, call) => call.Step.SendAttemptAsync(call.Message, call.Next),
                context,
                (Step: this, Message: message, Next: next)).ConfigureAwait(false);
            outcome.ThrowIfException();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }

        _quota.PutBack(message.RetryCost == 0 ? RetryQuota.SuccessRefund : message.RetryCost);
    }

    private async ValueTask<Outcome<PipelineMessage>> SendAttemptAsync(PipelineMessage message, PipelineContinuation next)
    {
        message.Request.Headers["amz-sdk-request"] = _attemptHeaders[message.Attempt++];
        try
        {
            await next.SendAsync(message).ConfigureAwait(false);
            return Outcome.FromResult(message);
        }
        catch (Exception failure)
        {
            return Outcome.FromException<PipelineMessage>(failure);
        }
    }

    private ResiliencePipeline<PipelineMessage> CreatePipeline(RetryDelay delay, TimeProvider timeProvider)
        => new ResiliencePipelineBuilder<PipelineMessage> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<PipelineMessage>
            {
                MaxRetryAttempts = _maxAttempts - 1,
                ShouldHandle = arguments => ValueTask.FromResult(MayRetry(arguments.Outcome.Exception, MessageOf(arguments.Context))),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(
                    delay.Before(
                        Classify(arguments.Outcome.Exception!, MessageOf(arguments.Context)), // MayRetry holds for exceptions only.
                        arguments.AttemptNumber,
                        (arguments.Outcome.Exception as CodeGuruProfilerException)?.RetryAfter ?? default)),
            })
            .Build();

    // AWS's order: is it retryable, are there attempts left, is there quota. Polly asks after the last attempt too, which must cost nothing.
    private bool MayRetry(Exception? failure, PipelineMessage message)
    {
        RetryKind kind = failure is null ? RetryKind.None : Classify(failure, message);
        if (kind == RetryKind.None || message.Attempt >= _maxAttempts)
        {
            return false;
        }

        int cost = kind == RetryKind.Throttling ? RetryQuota.ThrottlingCost : RetryQuota.TransientCost;
        if (!_quota.TryTake(cost))
        {
            return false;
        }

        message.RetryCost = cost;
        return true;
    }

    // What a wrong clock explains is signed again, with the time that the answer told.
    private static RetryKind Classify(Exception failure, PipelineMessage message)
    {
        RetryKind kind = RetryRules.Classify(failure);
        return kind == RetryKind.None && ClockSkewRules.Explains(failure, message) ? RetryKind.Transient : kind;
    }

    private static PipelineMessage MessageOf(ResilienceContext context) => context.Properties.GetValue(MessageKey, null!); // Set by SendAsync.
}
