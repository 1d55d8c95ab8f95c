using System.Globalization;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Errors;

/// <summary>The messages of failed calls.</summary>
internal static class Throw
{
    public static string ServiceErrorMessage(ServiceError error)
    {
        string name = error.Code is null ? $"HTTP {(int)error.StatusCode}" : $"{error.Code} (HTTP {(int)error.StatusCode})";
        string said = error switch
        {
            { Message.Length: > 0 } => EndSentence(error.Message),
            { Location: { } url } => $"it redirects to {url} , and a signed request is sent nowhere else. A proxy, or a network's sign-in page, may be in the way.",
            { UnreadableBody.Length: > 0 } => $"the body is not an error of the service but begins: {error.UnreadableBody}",
            { Code: null } => "the body is empty, so the service did not say why.",
            _ => "the service did not say why.",
        };
        string requestId = error.RequestId is null ? "The answer had no request id." : $"Request id: {error.RequestId}.";
        return $"{error.Operation}: {name}{Attempts(error.Attempts, error.Failures.SkipLast(1))}: {said} {requestId}";
    }

    /// <summary>Gets <c> after 3 attempts (1: ThrottlingException, 2: HttpRequestException)</c>; nothing for the first attempt.</summary>
    public static string AttemptsOf(PipelineMessage message) => Attempts(message.Attempt, message.Earlier?.Failures ?? []);

    public static string TimeLimitMessage(string operation, TimeLimit limit, TimeSpan value, string option, string attempts)
    {
        string what = limit switch
        {
            Client.TimeLimit.Connect => "no connection stood after",
            Client.TimeLimit.Attempt => "the attempt was not answered in full after",
            _ => "the call was not done after",
        };
        string seconds = value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return $"{operation}: {what} {seconds} s{attempts}. {option} sets this limit.";
    }

    public static string OptionOf(TimeLimit limit) => limit switch
    {
        Client.TimeLimit.Connect => nameof(CodeGuruProfilerClientOptions.ConnectTimeout),
        Client.TimeLimit.Attempt => nameof(CodeGuruProfilerClientOptions.AttemptTimeout),
        _ => nameof(CodeGuruProfilerClientOptions.TotalTimeout),
    };

    /// <summary>Creates the exception of a limit of the client.</summary>
    public static CodeGuruProfilerTimeoutException TimeLimit(
        PipelineMessage message, TimeLimit limit, TimeSpan value, TimeProvider timeProvider, Exception? cause)
        => TimeLimit(message, limit, value, OptionOf(limit), timeProvider, cause);

    /// <summary>Creates the exception of the limit of an <see cref="HttpClient"/> that the caller brought: it holds for an attempt, as AttemptTimeout does.</summary>
    public static CodeGuruProfilerTimeoutException HttpClientTimeout(PipelineMessage message, TimeSpan value, TimeProvider timeProvider, Exception cause)
        => TimeLimit(message, Client.TimeLimit.Attempt, value, $"{nameof(HttpClient)}.{nameof(HttpClient.Timeout)}", timeProvider, cause);

    private static CodeGuruProfilerTimeoutException TimeLimit(
        PipelineMessage message, TimeLimit limit, TimeSpan value, string option, TimeProvider timeProvider, Exception? cause)
    {
        string attempts = message.Attempt > 1 ? $",{AttemptsOf(message)}" : $" (attempt {message.Attempt})";
        return new CodeGuruProfilerTimeoutException(
            TimeLimitMessage(message.Request.Operation.Name, limit, value, option, attempts), cause)
        {
            Operation = message.Request.Operation.Name,
            Limit = limit,
            Value = value,
            Option = option,
            Attempts = message.Attempt,
            // The limit of a whole call ends no attempt by itself: it may also run out between two.
            Failures = limit == Client.TimeLimit.Total
                ? message.Earlier?.Failures ?? []
                : message.FailuresWith(nameof(CodeGuruProfilerTimeoutException), null, timeProvider),
        };
    }

    private static string Attempts(int attempts, IEnumerable<AttemptFailure> earlier)
        => attempts > 1 ? $" after {attempts} attempts ({string.Join(", ", earlier.Select(failure => $"{failure.Attempt}: {failure.Error}"))})" : string.Empty;

    private static string EndSentence(string text) => text[^1] is '.' or '!' or '?' ? text : text + ".";
}
