using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ServiceErrors;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>A request in progress and its response.</summary>
internal sealed class Exchange(HttpContext context, string requestId)
{
    public string RequestId { get; } = requestId;

    /// <summary>Gets or sets the name of the operation; a dash until it is known.</summary>
    public string Operation { get; set; } = "-";

    public SeenRequest? Seen { get; set; }

    /// <summary>Gets or sets the number of bytes after which the body of the response ends; null for the whole body.</summary>
    public int? CutAfter { get; set; }

    public Task WriteAsync(ServiceError error)
    {
        context.Response.Headers["X-Amzn-ErrorType"] = error.Code;
        if (Seen is not null)
        {
            Seen.ErrorCode = error.Code;
        }

        return WriteAsync(error.Status, OperationOutput.Json(new JsonObject { ["message"] = error.Message }));
    }

    public async Task WriteAsync(int status, OperationOutput output)
    {
        if (Seen is not null)
        {
            // Before the response: its receiver may look at the requests at once.
            Seen.Status = status;
        }

        if (CutAfter is not { } bytes)
        {
            await ResponseWriter.WriteAsync(context, status, output, output.Body).ConfigureAwait(false);
            return;
        }

        if (output.ContentType is null)
        {
            context.Abort();
            return;
        }

        // Fewer bytes than the Content-Length: the server then closes the connection.
        ReadOnlyMemory<byte> part = output.Body[..Math.Min(bytes, output.Body.Length)];
        await ResponseWriter.WriteAsync(context, status, output, part).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
