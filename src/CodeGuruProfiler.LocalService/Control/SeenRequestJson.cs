using System.Text.Json;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Validation;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Control;

/// <summary>Writes the received requests one by one, because all at once would be in memory several times.</summary>
internal static class SeenRequestJson
{
    public static async Task WriteAsync(HttpContext context, IReadOnlyList<SeenRequest> requests)
    {
        context.Response.ContentType = MediaTypes.Json;
        var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        await using (writer.ConfigureAwait(false))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("requests");
            foreach (SeenRequest request in requests)
            {
                Write(writer, request);
                await FlushAsync(writer, context).ConfigureAwait(false);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            await FlushAsync(writer, context).ConfigureAwait(false);
        }
    }

    private static async Task FlushAsync(Utf8JsonWriter writer, HttpContext context)
    {
        await writer.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter writer, SeenRequest request)
    {
        writer.WriteStartObject();
        writer.WriteString("receivedAt", Iso8601.Write(request.ReceivedAt));
        writer.WriteString("operation", request.Operation);
        writer.WriteString("method", request.Method);
        writer.WriteString("path", request.Path);
        writer.WriteString("query", request.Query);
        writer.WriteStartObject("headers");
        foreach ((string name, string value) in request.Headers)
        {
            writer.WriteString(name, value);
        }

        writer.WriteEndObject();
        writer.WriteBase64String("body", request.Body.Span);
        if (request.Status is { } status)
        {
            writer.WriteNumber("status", status);
        }
        else
        {
            writer.WriteNull("status");
        }

        writer.WriteString("errorCode", request.ErrorCode);
        writer.WriteEndObject();
    }
}
