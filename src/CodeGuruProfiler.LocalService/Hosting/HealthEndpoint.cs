using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Pipeline;
using CodeGuruProfiler.LocalService.Storage;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>GET /health, unsigned: 200 when the database answers.</summary>
internal sealed class HealthEndpoint(Database database)
{
    public static bool IsFor(HttpRequest request) => request.Path == "/health" && HttpMethods.IsGet(request.Method);

    public async Task AnswerAsync(HttpContext context)
    {
        await database.ReadAsync(session => session.Number("SELECT count(*) FROM settings"), context.RequestAborted).ConfigureAwait(false);
        await ResponseWriter.WriteAsync(context, 200, OperationOutput.Json(new JsonObject { ["status"] = "healthy" })).ConfigureAwait(false);
    }
}
