using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Endpoints;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>Sends the request once and reads the answer to its end, so that a body that breaks off, or says nothing, is a failed attempt.</summary>
internal sealed class TransportStep(
    HttpMessageInvoker http, Endpoint endpoint, TimeSpan connectTimeout, int maxResponseBytes, ResponseReader reader, TimeProvider timeProvider)
    : PipelineStep
{
    // An error says what it has to say at its beginning. What follows, such as the rest of a proxy's page, must not hide it by being too long.
    private const int MaxErrorBytes = 64 * 1024;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        CancellationToken cancellationToken = message.CancellationToken;
        ServiceResponse answer;
        try
        {
            using HttpRequestMessage request = CreateRequest(message.Request);
            using HttpResponseMessage response = await SendAsync(request, cancellationToken).ConfigureAwait(false);
            message.ReceivedAt = timeProvider.GetUtcNow();
            Redirection.ThrowIfFollowed(request, response, message, Failure(message));
            BodyBuffer body = StartBody(message, response);
            try
            {
                Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
                while (body.IsOpen)
                {
                    int read = await stream.ReadAsync(body.GetSpace(), cancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    body.Advance(read);
                }

                answer = Complete(message, response, ref body, cancellationToken);
            }
            catch
            {
                body.Release();
                throw;
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // A cancelled send surfaces as one of several exceptions; above here it has one form.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (OperationCanceledException cause) when (cause.InnerException is TimeoutException)
        {
            // Nobody cancelled: it is a limit of the HTTP stack. HttpClient's wraps the cancellation that it made, the one on connecting does not.
            throw http is HttpClient client && cause.InnerException.InnerException is OperationCanceledException
                ? TimeLimits.Errors.HttpClientTimedOut(message, client.Timeout, timeProvider, cause)
                : TimeLimits.Errors.TimedOut(message, TimeLimit.Connect, connectTimeout, timeProvider, cause);
        }
        catch (HttpRequestException cause) when (cause.InnerException is ConnectLimitException)
        {
            throw TimeLimits.Errors.TimedOut(message, TimeLimit.Connect, connectTimeout, timeProvider, cause);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException or SocketException or InvalidDataException or OperationCanceledException)
        {
            // SocketException escapes SocketsHttpHandler when a new connection is reset before its address is asked for; InvalidDataException
            // is of a body that is not in its content coding, whether it is decoded here or by a handler of the caller's.
            throw Failure(message).NoResponse(cause);
        }

        using (answer)
        {
            reader.Read(message, answer);
        }
    }

    // Asked as an invoker, an HttpClient would read the body to its end by itself.
    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        => http is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : http.SendAsync(request, cancellationToken);

    private ConnectionFailure Failure(PipelineMessage message) => new(message, endpoint, timeProvider);

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

    // "Transfer-Encoding overrides the Content-Length." https://www.rfc-editor.org/rfc/rfc9112#section-6.3
    private long? AnnouncedLength(PipelineMessage message, HttpResponseMessage response)
    {
        if (response.Headers.TransferEncodingChunked is true)
        {
            return null;
        }

        // The stack takes a length that is no number for none, and would read a body that was cut off as a whole one.
        HttpContentHeaders headers = response.Content.Headers;
        long? length = headers.ContentLength;
        return length is null && headers.NonValidated.TryGetValues("Content-Length", out HeaderStringValues values)
            ? throw Failure(message).BadLength(values.ToString())
            : length;
    }

    private BodyBuffer StartBody(PipelineMessage message, HttpResponseMessage response)
    {
        bool isError = !response.IsSuccessStatusCode;
        int limit = isError ? Math.Min(maxResponseBytes, MaxErrorBytes) : maxResponseBytes;
        long? announced = AnnouncedLength(message, response);
        return announced > limit && !isError
            ? throw Failure(message).TooLong(limit)
            : new BodyBuffer(isPooled: isError || !message.Request.Operation.KeepsBody, announced, limit);
    }

    private ServiceResponse Complete(PipelineMessage message, HttpResponseMessage response, ref BodyBuffer body, CancellationToken cancellationToken)
    {
        if (!body.IsTooLong && body.IsOpen && body.Announced is { } announced)
        {
            throw Failure(message).Truncated(announced, body.Length);
        }

        CheckLength(message, response, ref body);
        string? problem = null;
        if (body.Length > 0 && !(response.IsSuccessStatusCode && message.Request.Operation.KeepsContentEncoding))
        {
            problem = Decode(response, ref body, cancellationToken);
            CheckLength(message, response, ref body);
        }

        return new ServiceResponse(response, body.Take(), body.Length, body.IsRented, message.Attempt) { DecodingProblem = problem };
    }

    private void CheckLength(PipelineMessage message, HttpResponseMessage response, ref BodyBuffer body)
    {
        if (body.IsTooLong)
        {
            if (response.IsSuccessStatusCode)
            {
                throw Failure(message).TooLong(body.Limit);
            }

            body.CutOff();
        }
    }

    /// <returns>Why the body of an error could not be decoded to its end: its status counts all the same.</returns>
    private static string? Decode(HttpResponseMessage response, ref BodyBuffer body, CancellationToken cancellationToken)
    {
        string[] codings = ContentCodings.Of(response);
        if (codings.Length > 0)
        {
            try
            {
                ContentCodings.Decode(ref body, codings, cancellationToken);
            }
            catch (InvalidDataException cause) when (!response.IsSuccessStatusCode)
            {
                return cause.Message;
            }
        }

        return null;
    }
}
