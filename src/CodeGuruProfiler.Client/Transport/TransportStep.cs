using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>Sends the request once. The response lives until the steps that read it have returned.</summary>
internal sealed class TransportStep(HttpMessageInvoker http, ExchangeFailures failures, TimeProvider timeProvider) : PipelineStep
{
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        using HttpRequestMessage request = CreateRequest(message.Request);
        HttpResponseMessage received;
        try
        {
            received = await SendAsync(request, message.CancellationToken).ConfigureAwait(false);
        }
        catch (Exception cause) when (ExchangeFailures.Know(message, cause))
        {
            throw failures.Translate(message, cause);
        }

        using var response = new ServiceResponse(received, message.Attempts.Number);
        message.Response = response;
        message.Clock.ReceivedAt = timeProvider.GetUtcNow();
        Redirection.ThrowIfFollowed(request, received, message, failures.Of(message));
        await next.SendAsync(message).ConfigureAwait(false);
    }

    // Asked as an invoker, an HttpClient would read the body to its end by itself.
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => http is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : http.SendAsync(request, cancellationToken);

    private static HttpRequestMessage CreateRequest(ServiceRequest source)
    {
        // SocketsHttpHandler re-sends a request without content by itself, but not one with an empty content: docs/decisions/0004-one-retry-layer.md
        var request = new HttpRequestMessage(source.Operation.Method, source.Uri) { Content = new ReadOnlyMemoryContent(source.Body) };
        for (int i = 0; i < source.Headers.Count; i++)
        {
            (string name, string value) = source.Headers[i];
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (source.ContentType is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", source.ContentType);
        }

        return request;
    }
}
