using CodeGuruProfiler.LocalService.Operations;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>Writes HTTP responses.</summary>
internal static class ResponseWriter
{
    public static Task WriteAsync(HttpContext context, int status, OperationOutput output)
        => WriteAsync(context, status, output, output.Body);

    /// <summary>Writes the headers of a response and a part of its body.</summary>
    public static async Task WriteAsync(HttpContext context, int status, OperationOutput output, ReadOnlyMemory<byte> part)
    {
        HttpResponse response = context.Response;
        response.StatusCode = status;
        if (output.ContentType is null)
        {
            return;
        }

        response.ContentType = output.ContentType;
        response.ContentLength = output.Body.Length;
        if (output.ContentEncoding is not null)
        {
            response.Headers.ContentEncoding = output.ContentEncoding;
        }

        await response.Body.WriteAsync(part, context.RequestAborted).ConfigureAwait(false);
    }
}
