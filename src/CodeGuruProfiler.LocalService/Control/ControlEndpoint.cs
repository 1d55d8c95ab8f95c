using System.Text.Json;
using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Pipeline;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Seeding;
using CodeGuruProfiler.LocalService.ServiceErrors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.Control;

/// <summary>The control of the service over HTTP, unsigned, under /_local/.</summary>
internal sealed class ControlEndpoint(
    LocalProfilerServiceFaults faults,
    RequestLog requests,
    SeedFile seeds,
    HostNames hosts,
    long maxBodyBytes,
    BodyMemory memory,
    ILogger logger) : IEndpoint
{
    public bool IsFor(HttpRequest request) => request.Path.StartsWithSegments("/_local", StringComparison.Ordinal);

    public async Task RespondAsync(HttpContext context)
    {
        if (!hosts.Allows(context.Request.Host.Host))
        {
            await RefuseAsync(context, 403, "The Host header does not name this machine: use localhost or 127.0.0.1, or start the service with --allowed-host and the name.").ConfigureAwait(false);
            return;
        }

        try
        {
            RequestContent request = await RequestReader.ReadAsync(context, maxBodyBytes, memory).ConfigureAwait(false);
            string call = $"{request.Method} {request.RawPath}";
            if (call == "GET /_local/requests")
            {
                await SeenRequestJson.WriteAsync(context, requests.ToList()).ConfigureAwait(false);
                return;
            }

            JsonObject response = await RunAsync(call, JsonBody.Parse(request), context.RequestAborted).ConfigureAwait(false);
            await ResponseWriter.WriteAsync(context, 200, OperationOutput.Json(response)).ConfigureAwait(false);
        }
        catch (ServiceException refused)
        {
            await RefuseAsync(context, refused.Error.Status, refused.Message).ConfigureAwait(false);
        }
        catch (Exception mistake) when (mistake is ArgumentException or InvalidOperationException or FormatException or JsonException)
        {
            await RefuseAsync(context, 400, mistake.Message).ConfigureAwait(false);
        }
        catch (Exception cancelled) when (cancelled is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.ControlFailed(logger, failure, context.Request.Method, LogText.Of(context.Request.Path.Value ?? ""));
            await RefuseAsync(context, 500, $"The control request failed: {failure.Message}").ConfigureAwait(false);
        }
    }

    private async Task<JsonObject> RunAsync(string call, JsonObject body, CancellationToken cancellationToken)
    {
        switch (call)
        {
            case "POST /_local/faults":
                FaultRequest.Add(faults, body);
                return [];
            case "DELETE /_local/faults":
                faults.Clear();
                return [];
            case "GET /_local/clock":
                return new JsonObject { ["skewSeconds"] = faults.ClockSkew.TotalSeconds };
            case "PUT /_local/clock":
                faults.ClockSkew = TimeSpan.FromSeconds(
                    JsonMembers.FindNumber(body, "skewSeconds", -LocalProfilerServiceFaults.MaxSkew.TotalSeconds, LocalProfilerServiceFaults.MaxSkew.TotalSeconds) ?? 0);
                return [];
            case "DELETE /_local/requests":
                requests.Clear();
                return [];
            case "POST /_local/seed":
                await seeds.AddAsync(body, cancellationToken).ConfigureAwait(false);
                return [];
            default:
                throw Errors.UnknownCall(call);
        }
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
        => ResponseWriter.WriteAsync(context, status, OperationOutput.Json(new JsonObject { ["message"] = message }));
}
