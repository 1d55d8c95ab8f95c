using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.ServiceErrors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>Reads a request with its body.</summary>
internal static class RequestReader
{
    private const int SmallestBuffer = 256;
    private const int LargestFirstBuffer = 32 * 1024;

    public static async Task<RequestContent> ReadAsync(HttpContext context, long maxBodyBytes, BodyMemory memory)
    {
        ReadOnlyMemory<byte> body = await ReadBodyOrRefuseAsync(context, maxBodyBytes, memory).ConfigureAwait(false);
        string target = OriginForm(context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget);
        int question = target.IndexOf('?', StringComparison.Ordinal);
        return new RequestContent
        {
            Method = context.Request.Method,
            RawPath = question < 0 ? target : target[..question],
            RawQuery = question < 0 ? "" : target[(question + 1)..],
            Headers = context.Request.Headers,
            Body = body,
        };
    }

    // RFC 9112 section 3.2.2: a server must accept the absolute form in requests.
    private static string OriginForm(string target)
    {
        int authority = target.StartsWith('/') ? -1 : target.IndexOf("://", StringComparison.Ordinal);
        if (authority < 0)
        {
            return target;
        }

        int path = target.IndexOf('/', authority + 3);
        return path < 0 ? "/" : target[path..];
    }

    // The web server reports malformed bodies, such as invalid chunks.
    private static async Task<ReadOnlyMemory<byte>> ReadBodyOrRefuseAsync(HttpContext context, long limit, BodyMemory memory)
    {
        try
        {
            BodyMemory.Lease lease = memory.Begin();
            context.Response.RegisterForDispose(lease);
            return await ReadBodyAsync(context.Request, limit, lease, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException slow) when (slow.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            throw Errors.ReadTimedOut();
        }
        catch (BadHttpRequestException malformed)
        {
            throw Errors.Malformed(malformed.Message);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request, long limit, BodyMemory.Lease lease, CancellationToken cancellationToken)
    {
        limit = Math.Min(limit, Array.MaxLength - 1);
        if (request.ContentLength > limit)
        {
            throw Errors.TooLarge(limit);
        }

        // One byte more than announced, to detect the end; but an announced body may never arrive.
        byte[] body = new byte[Math.Clamp((request.ContentLength ?? 0) + 1, SmallestBuffer, LargestFirstBuffer)];
        int length = 0;
        int read;
        while ((read = await request.Body.ReadAsync(body.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length > limit)
            {
                throw Errors.TooLarge(limit);
            }

            if (length == body.Length)
            {
                int next = NextLength(length, request.ContentLength);
                // A short body takes nothing from the memory, with or without an announced length.
                lease.Grow(Math.Max(0, next - Math.Max(length, LargestFirstBuffer)));
                Array.Resize(ref body, next);
            }
        }

        return body.AsMemory(0, length);
    }

    private static int NextLength(int length, long? announced)
    {
        long next = Math.Min(2L * length, Array.MaxLength);
        return (int)(announced >= length ? Math.Min(next, announced.Value + 1) : next);
    }
}
