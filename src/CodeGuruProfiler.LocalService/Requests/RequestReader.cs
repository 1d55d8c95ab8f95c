using CodeGuruProfiler.LocalService.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CodeGuruProfiler.LocalService.Requests;

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

    // What the web server finds wrong with a body, such as chunks that are none.
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
            Throw.ReadTimedOut();
            return default;
        }
        catch (BadHttpRequestException malformed)
        {
            Throw.Malformed(malformed.Message);
            return default;
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBodyAsync(HttpRequest request, long limit, BodyMemory.Lease lease, CancellationToken cancellationToken)
    {
        limit = Math.Min(limit, Array.MaxLength - 1);
        if (request.ContentLength > limit)
        {
            Throw.TooLarge(limit);
        }

        // A byte more than announced, to find the end with; but what is announced may never come.
        byte[] body = new byte[Math.Clamp((request.ContentLength ?? 0) + 1, SmallestBuffer, LargestFirstBuffer)];
        int length = 0;
        int read;
        while ((read = await request.Body.ReadAsync(body.AsMemory(length), cancellationToken).ConfigureAwait(false)) > 0)
        {
            length += read;
            if (length > limit)
            {
                Throw.TooLarge(limit);
            }

            if (length == body.Length)
            {
                int next = NextLength(length, request.ContentLength);
                // Of a body without a length too, what a short one needs is free.
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
