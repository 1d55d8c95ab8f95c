using System.Net;
using CodeGuruProfiler.Client.Endpoints;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.ServiceErrors;

/// <summary>The exceptions of an attempt that has no usable response.</summary>
internal readonly struct ConnectionFailure(PipelineMessage message, Endpoint endpoint, TimeProvider timeProvider)
{
    /// <summary>The message ends with the innermost cause: the outer ones mostly refer to it.</summary>
    public CodeGuruProfilerConnectionException NoResponse(Exception cause)
    {
        var gate = new ForeignText(message);
        string innermost = gate.Message(cause.GetBaseException().Message);
        string outer = gate.Message(cause.Message);
        string reason = outer.Contains(innermost, StringComparison.Ordinal) ? innermost : $"{outer.TrimEnd('.')}: {innermost}";
        return Create($"no usable response from {endpoint.Description}", $": {reason}", cause.GetType().Name, gate.Cause(cause), isTransient: !IsRefusedByProxy(cause));
    }

    public CodeGuruProfilerConnectionException Unreadable(ServiceResponse response, Exception cause)
    {
        var gate = new ForeignText(message);
        string start = response.Body.IsEmpty ? "" : $"The body begins: {gate.Start(response.Body)} ";
        return Create(
            $"HTTP {response.StatusCode} with a body that the operation does not document",
            $": {gate.Message(cause.Message)} {start}Request id: {response.RequestId ?? "none"}.",
            cause.GetType().Name,
            gate.Cause(cause),
            (HttpStatusCode)response.StatusCode);
    }

    public CodeGuruProfilerConnectionException Truncated(long expected, long received) => Create($"the response ended after {received} of {expected} bytes", ".");

    public CodeGuruProfilerConnectionException BadLength(string length)
        => Create("the response's Content-Length is not a valid length", $": {new ForeignText(message).Message(length)}");

    public CodeGuruProfilerConnectionException TooLong(int limit)
        => Create($"the response is longer than {limit} bytes", $". {nameof(CodeGuruProfilerClientOptions.MaxResponseBytes)} sets this limit.", isTransient: false);

    /// <summary>A response from another URL than the one that was signed. A retry would send the session token there once more.</summary>
    public CodeGuruProfilerConnectionException Redirected(Uri from, HttpStatusCode status)
    {
        string location = new ForeignText(message).Message(from.AbsoluteUri);
        return Create(
            $"the response came from another URL than that of {endpoint.Authority} which was signed",
            $": a handler followed a redirect. Location: {location} . The session token may have been sent there. Set AllowAutoRedirect of the handler to false.",
            status: status,
            isTransient: false,
            location: location);
    }

    // CONNECT refused: the same request would be refused again. The status is only in the text, at its end.
    private static bool IsRefusedByProxy(Exception cause)
        => cause is HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } refusal && LastNumber(refusal.Message) is "403" or "407";

    private static ReadOnlySpan<char> LastNumber(ReadOnlySpan<char> text)
    {
        text = text[..(text.LastIndexOfAnyInRange('0', '9') + 1)];
        return text[(text.LastIndexOfAnyExceptInRange('0', '9') + 1)..];
    }

    private CodeGuruProfilerConnectionException Create(
        string what,
        string why,
        string error = nameof(CodeGuruProfilerConnectionException),
        Exception? cause = null,
        HttpStatusCode? status = null,
        bool isTransient = true,
        string? location = null)
    {
        string operation = message.Request.Operation.Name;
        return new CodeGuruProfilerConnectionException(
            $"{operation}: {what}{AttemptsText.Of(message)}{why}", cause)
        {
            Operation = operation,
            Attempts = message.Attempts.Number,
            Failures = message.Attempts.FailuresWith(error, status, timeProvider),
            Location = location,
            IsTransient = isTransient,
        };
    }
}
