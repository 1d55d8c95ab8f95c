using CodeGuruProfiler.LocalService.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CodeGuruProfiler.LocalService.Requests;

internal static class RequestReader
{
    public static async Task<RequestContent> ReadAsync(HttpContext context, long maxBodyBytes)
    {
        byte[] body = await ReadBodyOrRefuseAsync(context, maxBodyBytes).ConfigureAwait(false);
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
    private static async Task<byte[]> ReadBodyOrRefuseAsync(HttpContext context, long limit)
    {
        try
        {
            return await ReadBodyAsync(context.Request, limit, context.RequestAborted).ConfigureAwait(false);
        }
        catch (BadHttpRequestException slow) when (slow.StatusCode == StatusCodes.Status408RequestTimeout)
        {
            Throw.ReadTimedOut();
            return [];
        }
        catch (BadHttpRequestException malformed)
        {
            Throw.Malformed(malformed.Message);
            return [];
        }
    }

    private static async Task<byte[]> ReadBodyAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            Throw.TooLarge(limit);
        }

        using var body = new MemoryStream();
        byte[] buffer = new byte[16384];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (body.Length + read > limit)
            {
                Throw.TooLarge(limit);
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
