using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.TimeLimits;
using Polly;
using Polly.Retry;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>What follows a first attempt that failed: Polly's retry, by AWS's rules.</summary>
internal sealed class FurtherAttempts
{
    private static readonly ResiliencePropertyKey<PipelineMessage> MessageKey = new("message");

    private readonly RetryStep _step;
    private readonly int _maxAttempts;
    private readonly RetryQuota _quota;
    private readonly RetryDelay _delay;
    private readonly TimeProvider _timeProvider;

    // Polly's own time limit would make a Native AOT program larger by 190 KB.
    private readonly TimeLimiter _total;

    private readonly ResiliencePipeline<PipelineMessage> _resilience;

    public FurtherAttempts(
        RetryStep step, int maxAttempts, RetryQuota quota, RetryDelay delay, TimeSpan totalTimeout, TimeProvider timeProvider)
    {
        _step = step;
        _maxAttempts = maxAttempts;
        _quota = quota;
        _delay = delay;
        _timeProvider = timeProvider;
        _total = new TimeLimiter(TimeLimit.Total, totalTimeout, timeProvider);
        _resilience = new ResiliencePipelineBuilder<PipelineMessage> { TimeProvider = timeProvider }
            .AddRetry(new RetryStrategyOptions<PipelineMessage>
            {
                MaxRetryAttempts = maxAttempts - 1,
                ShouldHandle = arguments => ValueTask.FromResult(MayRetry(arguments.Outcome.Exception, MessageOf(arguments.Context))),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(DelayBefore(arguments)),
            })
            .Build();
    }

    /// <summary>Goes on after the first failure, until an attempt succeeds, there is no other, or the time of the whole call is over.</summary>
    public ValueTask SendAsync(PipelineMessage message, PipelineContinuation next, Exception firstFailure)
    {
        message.Earlier = new EarlierAttempts(firstFailure);
        return _total.RunAsync(
            message, _total.Left(message.Started), static (message, call) => call.Attempts.SendAsync(message, call.Next), (Attempts: this, Next: next));
    }

    private async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, message.CancellationToken);
        context.Properties.Set(MessageKey, message);
        try
        {
            Outcome<PipelineMessage> outcome = await _resilience.ExecuteOutcomeAsync(
                static (_, call) => call.Attempts.NextAsync(call.Message, call.Next),
                context,
                (Attempts: this, Message: message, Next: next)).ConfigureAwait(false);
            outcome.ThrowIfException();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // Polly asks for the first attempt too, and is told how it ended.
    private async ValueTask<Outcome<PipelineMessage>> NextAsync(PipelineMessage message, PipelineContinuation next)
    {
        EarlierAttempts earlier = message.Earlier!; // Set by SendAsync.
        if (earlier.FirstFailure is { } firstFailure)
        {
            earlier.FirstFailure = null;
            return Outcome.FromException<PipelineMessage>(firstFailure);
        }

        earlier.Started = _timeProvider.GetTimestamp();
        try
        {
            await _step.SendAttemptAsync(message, next).ConfigureAwait(false);
            return Outcome.FromResult(message);
        }
        catch (Exception failure)
        {
            earlier.Add(failure);
            return Outcome.FromException<PipelineMessage>(failure);
        }
    }

    private TimeSpan DelayBefore(in RetryDelayGeneratorArguments<PipelineMessage> arguments)
    {
        Exception failure = arguments.Outcome.Exception!; // MayRetry holds for exceptions only.
        RetryKind kind = Classify(failure, MessageOf(arguments.Context));
        return _delay.Before(kind, arguments.AttemptNumber, (failure as CodeGuruProfilerException)?.RetryAfter ?? default);
    }

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
