using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Operations;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Pipeline;

internal static class ResponseWriter
{
    public static Task WriteErrorAsync(HttpContext context, ServiceError error)
    {
        context.Response.Headers["X-Amzn-ErrorType"] = error.Code;
        return WriteAsync(context, error.Status, OperationOutput.Json(new JsonObject { ["message"] = error.Message }));
    }

    public static async Task WriteAsync(HttpContext context, int status, OperationOutput output)
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

        await response.Body.WriteAsync(output.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
