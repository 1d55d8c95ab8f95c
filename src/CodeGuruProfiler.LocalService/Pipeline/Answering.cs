using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Errors;
using CodeGuruProfiler.LocalService.Operations;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Pipeline;

/// <summary>What is known of a request on its way, and how it is answered.</summary>
internal sealed class Answering(HttpContext context, string requestId)
{
    public string RequestId { get; } = requestId;

    /// <summary>Gets or sets the operation; a dash until it is known.</summary>
    public string Operation { get; set; } = "-";

    public SeenRequest? Seen { get; set; }

    /// <summary>Gets or sets after how many bytes of the body the answer ends; null for all of them.</summary>
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
            // Before the answer: who has it may look at once.
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

        // Fewer bytes than the Content-Length says: the server closes the connection after them.
        ReadOnlyMemory<byte> part = output.Body[..Math.Min(bytes, output.Body.Length)];
        await ResponseWriter.WriteAsync(context, status, output, part).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
