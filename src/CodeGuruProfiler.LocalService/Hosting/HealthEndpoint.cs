using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Pipeline;
using CodeGuruProfiler.LocalService.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>GET /health, unsigned: 200 when the database works, otherwise 503.</summary>
internal sealed class HealthEndpoint(Database database) : IEndpoint
{
    public bool IsFor(HttpRequest request) => request.Path == "/health" && HttpMethods.IsGet(request.Method);

    public async Task RespondAsync(HttpContext context)
    {
        bool isHealthy = await IsHealthyAsync(context.RequestAborted).ConfigureAwait(false);
        var body = new JsonObject { ["status"] = isHealthy ? "healthy" : "unhealthy" };
        await ResponseWriter.WriteAsync(context, isHealthy ? 200 : 503, OperationOutput.Json(body)).ConfigureAwait(false);
    }

    private async Task<bool> IsHealthyAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync(session => session.Number("SELECT count(*) FROM settings"), cancellationToken).ConfigureAwait(false) > 0;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
