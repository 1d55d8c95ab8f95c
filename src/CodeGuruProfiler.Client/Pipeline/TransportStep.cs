using CodeGuruProfiler.Client.Errors;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>Sends the request once and reads the answer to its end, so that a body that breaks off is a failed attempt.</summary>
internal sealed class TransportStep(HttpClient httpClient, TimeSpan connectTimeout, int maxResponseBytes, TimeProvider timeProvider) : PipelineStep
{
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        CancellationToken cancellationToken = message.CancellationToken;
        try
        {
            using HttpRequestMessage request = CreateRequest(message.Request);
            message.SentAt = timeProvider.GetUtcNow();
            using HttpResponseMessage response =
                await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            message.ReceivedAt = timeProvider.GetUtcNow();
            message.Response = await ReadAsync(message, response).ConfigureAwait(false);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // A cancelled send surfaces as one of several exceptions; above here it has one form.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException cause) when (cause.InnerException is TimeoutException)
        {
            // Nobody cancelled: it is the handler's own limit on connecting.
            throw new CodeGuruProfilerTimeoutException(message.Request.Operation.Name, TimeLimit.Connect, connectTimeout, message.Attempt, cause);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or OperationCanceledException)
        {
            throw Throw.NoAnswer(message, cause);
        }
    }

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

    private async ValueTask<ServiceResponse> ReadAsync(PipelineMessage message, HttpResponseMessage response)
    {
        long? announced = response.Content.Headers.ContentLength;
        if (announced > maxResponseBytes)
        {
            throw Throw.TooLong(message, maxResponseBytes);
        }

        bool isPooled = !(message.Request.Operation.KeepsBody && response.IsSuccessStatusCode);
        var buffer = new BodyBuffer(isPooled);
        try
        {
            Stream body = await response.Content.ReadAsStreamAsync(message.CancellationToken).ConfigureAwait(false);
            while (announced is null || buffer.Length < announced)
            {
                int read = await body.ReadAsync(buffer.GetSpace(announced, maxResponseBytes), message.CancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    break;
                }

                buffer.Advance(read);
                if (buffer.Length > maxResponseBytes)
                {
                    throw Throw.TooLong(message, maxResponseBytes);
                }
            }

            if (buffer.Length < announced)
            {
                throw Throw.Truncated(message, announced.Value, buffer.Length);
            }

            return new ServiceResponse(response, buffer.Take(), buffer.Length, isPooled, message.Attempt);
        }
        catch
        {
            buffer.Release();
            throw;
        }
    }
}
