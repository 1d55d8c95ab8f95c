using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>The exceptions of time limits.</summary>
internal static class Errors
{
    /// <summary>Creates the exception of a limit that ran out.</summary>
    public static CodeGuruProfilerTimeoutException TimedOut(PipelineMessage message, RunningLimit limit, TimeProvider timeProvider, Exception? cause)
        => TimedOut(message, limit.Limit, limit.Value, TimeLimitText.OptionOf(limit.Limit), timeProvider, cause);

    /// <summary>Creates the exception of the limit on connecting.</summary>
    public static CodeGuruProfilerTimeoutException NotConnected(PipelineMessage message, TimeSpan connectTimeout, TimeProvider timeProvider, Exception cause)
        => TimedOut(message, TimeLimit.Connect, connectTimeout, TimeLimitText.OptionOf(TimeLimit.Connect), timeProvider, cause);

    /// <summary>Creates the exception of the limit of an <see cref="HttpClient"/> that the caller brought: it applies to an attempt, as AttemptTimeout does.</summary>
    public static CodeGuruProfilerTimeoutException HttpClientTimedOut(PipelineMessage message, TimeSpan timeout, TimeProvider timeProvider, Exception cause)
        => TimedOut(message, TimeLimit.Attempt, timeout, $"{nameof(HttpClient)}.{nameof(HttpClient.Timeout)}", timeProvider, cause);

    private static CodeGuruProfilerTimeoutException TimedOut(
        PipelineMessage message, TimeLimit limit, TimeSpan value, string option, TimeProvider timeProvider, Exception? cause)
        => new(TimeLimitText.Of(message, limit, value, option), cause)
        {
            Operation = message.Request.Operation.Name,
            Limit = limit,
            Timeout = value,
            Option = option,
            Attempts = message.Attempts.Number,
            // The limit of a whole call ends no attempt by itself: it may also run out between two.
            Failures = limit == TimeLimit.Total
                ? message.Attempts.Failures
                : message.Attempts.FailuresWith(nameof(CodeGuruProfilerTimeoutException), null, timeProvider),
        };
}
