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
            { UnreadableBody.Length: > 0 } => $"the body is not an error of the service but begins: {error.UnreadableBody}",
            { Code: null } => "the body is empty, so the service did not say why.",
            _ => "the service did not say why.",
        };
        string requestId = error.RequestId is null ? "The answer had no request id." : $"Request id: {error.RequestId}.";
        return OneLine.Of($"{error.Operation}: {name}: {said} {requestId}");
    }

    public static string TimeLimitMessage(string operation, TimeLimit limit, TimeSpan value, string option, int attempt)
    {
        string what = limit switch
        {
            TimeLimit.Connect => "no connection stood after",
            TimeLimit.Attempt => "the attempt was not answered in full after",
            _ => "the call was not done after",
        };
        string seconds = value.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        return $"{operation}: {what} {seconds} s (attempt {attempt}). {option} sets this limit.";
    }

    public static string OptionOf(TimeLimit limit) => limit switch
    {
        TimeLimit.Connect => nameof(CodeGuruProfilerClientOptions.ConnectTimeout),
        TimeLimit.Attempt => nameof(CodeGuruProfilerClientOptions.AttemptTimeout),
        _ => nameof(CodeGuruProfilerClientOptions.TotalTimeout),
    };

    /// <summary>The limit of an <see cref="HttpClient"/> that the caller brought: it holds for an attempt, as AttemptTimeout does.</summary>
    public static CodeGuruProfilerTimeoutException HttpClientTimeout(PipelineMessage message, TimeSpan value, Exception cause)
        => new(
            message.Request.Operation.Name,
            TimeLimit.Attempt,
            value,
            $"{nameof(HttpClient)}.{nameof(HttpClient.Timeout)}",
            message.Attempt,
            cause);

    public static CodeGuruProfilerConnectionException NoAnswer(PipelineMessage message, Exception cause)
        => Connection(message, $"there was no usable answer: {cause.Message}", cause);

    public static CodeGuruProfilerConnectionException Unreadable(PipelineMessage message, int status, string? requestId, string start, Exception cause)
        => Connection(
            message,
            $"HTTP {status} with a body that the operation does not document: {cause.Message} {Beginning(start)}Request id: {requestId ?? "none"}.",
            cause);

    public static CodeGuruProfilerConnectionException Truncated(PipelineMessage message, long expected, long received)
        => Connection(message, $"the answer ended after {received} of {expected} bytes.", null);

    public static CodeGuruProfilerConnectionException BadLength(PipelineMessage message, string length)
        => Connection(message, $"the answer's Content-Length is no length: {length}", null);

    public static CodeGuruProfilerConnectionException TooLong(PipelineMessage message, int limit)
        => Connection(
            message,
            $"the answer is longer than {limit} bytes. {nameof(CodeGuruProfilerClientOptions.MaxResponseBytes)} sets this limit.",
            null,
            isTransient: false);

    private static string EndSentence(string text) => text[^1] is '.' or '!' or '?' ? text : text + ".";

    private static string Beginning(string start) => start.Length == 0 ? string.Empty : $"The body begins: {start} ";

    private static CodeGuruProfilerConnectionException Connection(PipelineMessage message, string text, Exception? cause, bool isTransient = true)
        => new(OneLine.Of($"{message.Request.Operation.Name}: {text}"), cause)
        {
            Operation = message.Request.Operation.Name,
            Attempts = message.Attempt,
            IsTransient = isTransient,
        };
}
