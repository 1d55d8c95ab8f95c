using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Http;
using CodeGuruProfiler.Client.Pipeline;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>Reads the body to its end and decodes it, so that a body that is truncated, too long or not in its coding is a failed attempt.</summary>
internal sealed class ReadBodyStep(ExchangeFailures failures, int maxResponseBytes) : PipelineStep
{
    // An error states its cause at its beginning. The rest, such as that of a proxy's page, must not hide it by being too long.
    private const int MaxErrorBytes = 64 * 1024;

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public override async ValueTask SendAsync(PipelineMessage message, PipelineContinuation next)
    {
        ServiceResponse response = message.Response;
        try
        {
            BodyBuffer body = StartBody(message, response);
            try
            {
                Stream stream = await response.Http.Content.ReadAsStreamAsync(message.CancellationToken).ConfigureAwait(false);
                while (body.IsOpen)
                {
                    int read = await stream.ReadAsync(body.GetSpace(), message.CancellationToken).ConfigureAwait(false);
                    if (read == 0)
                    {
                        break;
                    }

                    body.Advance(read);
                }

                Complete(message, response, ref body);
                response.SetBody(body.Take(), body.Length, body.IsRented);
            }
            catch
            {
                body.Release();
                throw;
            }
        }
        catch (Exception cause) when (ExchangeFailures.Know(message, cause))
        {
            throw failures.Translate(message, cause);
        }

        await next.SendAsync(message).ConfigureAwait(false);
    }

    private BodyBuffer StartBody(PipelineMessage message, ServiceResponse response)
    {
        int limit = response.IsSuccess ? maxResponseBytes : Math.Min(maxResponseBytes, MaxErrorBytes);
        long? announced = AnnouncedLength(message, response.Http);
        return announced > limit && response.IsSuccess
            ? throw failures.Of(message).TooLong(limit)
            : new BodyBuffer(isPooled: !response.IsSuccess || !message.Request.Operation.KeepsBody, announced, limit);
    }

    // "Transfer-Encoding overrides the Content-Length." https://www.rfc-editor.org/rfc/rfc9112#section-6.3
    private long? AnnouncedLength(PipelineMessage message, HttpResponseMessage response)
    {
        if (response.Headers.TransferEncodingChunked is true)
        {
            return null;
        }

        // The stack takes an invalid length for none, and would read a truncated body as a whole one.
        HttpContentHeaders headers = response.Content.Headers;
        long? length = headers.ContentLength;
        return length is null && headers.NonValidated.TryGetValues("Content-Length", out HeaderStringValues values)
            ? throw failures.Of(message).BadLength(values.ToString())
            : length;
    }

    private void Complete(PipelineMessage message, ServiceResponse response, ref BodyBuffer body)
    {
        if (!body.IsTooLong && body.IsOpen && body.Announced is { } announced)
        {
            throw failures.Of(message).Truncated(announced, body.Length);
        }

        CheckLength(message, response, ref body);
        if (body.Length > 0 && !(response.IsSuccess && message.Request.Operation.KeepsContentEncoding))
        {
            response.DecodingProblem = Decode(response, ref body, message.CancellationToken);
            CheckLength(message, response, ref body);
        }
    }

    private void CheckLength(PipelineMessage message, ServiceResponse response, ref BodyBuffer body)
    {
        if (body.IsTooLong && response.IsSuccess)
        {
            throw failures.Of(message).TooLong(body.Limit);
        }

        body.CutOff();
    }

    /// <returns>Why the body of an error could not be decoded to its end: its status counts all the same.</returns>
    private static string? Decode(ServiceResponse response, ref BodyBuffer body, CancellationToken cancellationToken)
    {
        string[] codings = ContentCodings.Of(response.Http);
        if (codings.Length == 0)
        {
            return null;
        }

        try
        {
            ContentCodings.Decode(ref body, codings, cancellationToken);
            return null;
        }
        catch (InvalidDataException cause) when (!response.IsSuccess)
        {
            return cause.Message;
        }
    }
}
