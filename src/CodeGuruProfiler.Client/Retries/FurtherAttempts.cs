using CodeGuruProfiler.Client.ClockSkew;
using CodeGuruProfiler.Client.Pipeline;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>What follows a first attempt that failed: Polly's retry, by AWS's rules.</summary>
internal sealed class FurtherAttempts
{
    private static readonly ResiliencePropertyKey<PipelineMessage> MessageKey = new("message");
    private static readonly ResiliencePropertyKey<TimeSpan> TimeLeftKey = new("time left");

    private readonly RetryStep _step;
    private readonly int _maxAttempts;
    private readonly RetryQuota _quota;
    private readonly RetryDelay _delay;
    private readonly TimeSpan _totalTimeout;
    private readonly TimeProvider _timeProvider;
    private readonly ResiliencePipeline<PipelineMessage> _resilience;

    public FurtherAttempts(
        RetryStep step, int maxAttempts, RetryQuota quota, RetryDelay delay, TimeSpan totalTimeout, TimeProvider timeProvider)
    {
        _step = step;
        _maxAttempts = maxAttempts;
        _quota = quota;
        _delay = delay;
        _totalTimeout = totalTimeout;
        _timeProvider = timeProvider;
        _resilience = new ResiliencePipelineBuilder<PipelineMessage> { TimeProvider = timeProvider }
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = static arguments => ValueTask.FromResult(arguments.Context.Properties.GetValue(TimeLeftKey, Timeout.InfiniteTimeSpan)),
            })
            .AddRetry(new RetryStrategyOptions<PipelineMessage>
            {
                MaxRetryAttempts = maxAttempts - 1,
                ShouldHandle = arguments => ValueTask.FromResult(MayRetry(arguments.Outcome.Exception, MessageOf(arguments.Context))),
                DelayGenerator = arguments => ValueTask.FromResult<TimeSpan?>(DelayBefore(arguments)),
            })
            .Build();
    }

    /// <summary>Goes on after the first failure, until an attempt succeeds or there is no other.</summary>
    /// <exception cref="CodeGuruProfilerTimeoutException">The time of the whole call ran out.</exception>
    public async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next, Exception firstFailure)
    {
        CancellationToken outer = message.CancellationToken;
        outer.ThrowIfCancellationRequested();
        TimeSpan timeLeft = TimeLeft(message);
        if (timeLeft <= TimeSpan.Zero && timeLeft != Timeout.InfiniteTimeSpan)
        {
            throw TimeIsOver(message, firstFailure);
        }

        message.FirstFailure = firstFailure;
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, outer);
        context.Properties.Set(MessageKey, message);
        context.Properties.Set(TimeLeftKey, timeLeft);
        try
        {
            Outcome<PipelineMessage> outcome = await _resilience.ExecuteOutcomeAsync(
                static (context, call) => call.Attempts.NextAsync(context, call.Message, call.Next),
                context,
                (Attempts: this, Message: message, Next: next)).ConfigureAwait(false);
            outcome.ThrowIfException();
        }
        catch (TimeoutRejectedException cause)
        {
            throw TimeIsOver(message, cause.InnerException);
        }
        finally
        {
            message.CancellationToken = outer;
            ResilienceContextPool.Shared.Return(context);
        }
    }

    // Polly asks for the first attempt too, and is told how it ended.
    private async ValueTask<Outcome<PipelineMessage>> NextAsync(ResilienceContext context, PipelineMessage message, PipelineContinuation next)
    {
        if (message.FirstFailure is { } firstFailure)
        {
            message.FirstFailure = null;
            return Outcome.FromException<PipelineMessage>(firstFailure);
        }

        message.CancellationToken = context.CancellationToken;
        try
        {
            await _step.SendAttemptAsync(message, next).ConfigureAwait(false);
            return Outcome.FromResult(message);
        }
        catch (Exception failure)
        {
            return Outcome.FromException<PipelineMessage>(failure);
        }
    }

    private TimeSpan TimeLeft(PipelineMessage message)
        => _totalTimeout == Timeout.InfiniteTimeSpan ? _totalTimeout : _totalTimeout - _timeProvider.GetElapsedTime(message.Started);

    private CodeGuruProfilerTimeoutException TimeIsOver(PipelineMessage message, Exception? cause)
        => new(message.Request.Operation.Name, TimeLimit.Total, _totalTimeout, message.Attempt, cause);

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
