using System.Net.Sockets;
using CodeGuruProfiler.Client.Endpoints;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>Translates the exceptions of HTTP stacks, while they send or read, to those that callers see.</summary>
internal sealed class ExchangeFailures(HttpMessageInvoker http, Endpoint endpoint, TimeSpan connectTimeout, TimeProvider timeProvider)
{
    public ConnectionFailure Of(PipelineMessage message) => new(message, endpoint, timeProvider);

    /// <summary>Gets whether an exception has a translation; others are defects and pass.</summary>
    public static bool Know(PipelineMessage message, Exception cause)
        => message.CancellationToken.IsCancellationRequested
            // SocketException escapes SocketsHttpHandler when a new connection is reset before its address is asked for; InvalidDataException
            // is of a body that is not in its content coding, whether it is decoded here or by a handler of the caller's.
            || cause is HttpRequestException or IOException or SocketException or InvalidDataException or OperationCanceledException;

    public Exception Translate(PipelineMessage message, Exception cause) => cause switch
    {
        // A cancelled send surfaces as one of several exceptions; above here it has one form.
        _ when message.CancellationToken.IsCancellationRequested => new OperationCanceledException(message.CancellationToken),

        // Nobody cancelled: it is a limit of the HTTP stack. HttpClient's wraps the cancellation that it made, the one on connecting does not.
        OperationCanceledException { InnerException: TimeoutException { InnerException: OperationCanceledException } } when http is HttpClient client
            => TimeLimits.Errors.HttpClientTimedOut(message, client.Timeout, timeProvider, cause),
        OperationCanceledException { InnerException: TimeoutException } or HttpRequestException { InnerException: ConnectLimitException }
            => TimeLimits.Errors.NotConnected(message, connectTimeout, timeProvider, cause),
        _ => Of(message).NoResponse(cause),
    };
}
