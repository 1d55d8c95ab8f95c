using System.Globalization;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.TimeLimits;

/// <summary>The exceptions of time limits.</summary>
internal static class Errors
{
    /// <summary>Creates the exception of a limit of the client.</summary>
    public static CodeGuruProfilerTimeoutException TimedOut(
        PipelineMessage message, TimeLimit limit, TimeSpan value, TimeProvider timeProvider, Exception? cause)
        => TimedOut(message, limit, value, OptionOf(limit), timeProvider, cause);

    /// <summary>Creates the exception of the limit of an <see cref="HttpClient"/> that the caller brought: it holds for an attempt, as AttemptTimeout does.</summary>
    public static CodeGuruProfilerTimeoutException HttpClientTimedOut(PipelineMessage message, TimeSpan value, TimeProvider timeProvider, Exception cause)
        => TimedOut(message, TimeLimit.Attempt, value, $"{nameof(HttpClient)}.{nameof(HttpClient.Timeout)}", timeProvider, cause);

    private static CodeGuruProfilerTimeoutException TimedOut(
        PipelineMessage message, TimeLimit limit, TimeSpan value, string option, TimeProvider timeProvider, Exception? cause)
        => new(Describe(message, limit, value, option), cause)
        {
            Operation = message.Request.Operation.Name,
            Limit = limit,
            Timeout = value,
            Option = option,
            Attempts = message.Attempt,
            // The limit of a whole call ends no attempt by itself: it may also run out between two.
            Failures = limit == TimeLimit.Total
                ? message.Earlier?.Failures ?? []
                : message.FailuresWith(nameof(CodeGuruProfilerTimeoutException), null, timeProvider),
        };

    private static string Describe(PipelineMessage message, TimeLimit limit, TimeSpan value, string option)
    {
        string what = limit switch
        {
            TimeLimit.Connect => "no connection stood after",
            TimeLimit.Attempt => "the attempt was not answered in full after",
            _ => "the call was not done after",
        };
        string seconds = value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        string attempts = message.Attempt > 1 ? $",{AttemptsText.Of(message)}" : $" (attempt {message.Attempt})";
        return $"{message.Request.Operation.Name}: {what} {seconds} s{attempts}. {option} sets this limit.";
    }

    private static string OptionOf(TimeLimit limit) => limit switch
    {
        TimeLimit.Connect => nameof(CodeGuruProfilerClientOptions.ConnectTimeout),
        TimeLimit.Attempt => nameof(CodeGuruProfilerClientOptions.AttemptTimeout),
        _ => nameof(CodeGuruProfilerClientOptions.TotalTimeout),
    };
}
