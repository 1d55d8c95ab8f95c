using CodeGuruProfiler.LocalService.ConsolePages;
using CodeGuruProfiler.LocalService.Http;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Pipeline;
using CodeGuruProfiler.LocalService.ServiceErrors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.LocalService.WebConsole;

/// <summary>The console for browsers, under /console/. A browser at the root of the service is led there; requests of the API are not.</summary>
internal sealed class ConsoleEndpoint(ServiceContext service, HostNames hosts, bool hasDefaultKeys, ILogger logger) : IEndpoint
{
    private const string Path = "/console";

    private readonly ConsoleRoutes _routes = new(new ConsoleContext(service, hasDefaultKeys));

    public bool IsFor(HttpRequest request) => request.Path.StartsWithSegments(Path, StringComparison.Ordinal) || IsBrowserAtRoot(request);

    public async Task RespondAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        ConsoleHeaders.Write(context.Response);
        try
        {
            ConsoleResponse response = await RespondAsync(request, context.RequestAborted).ConfigureAwait(false);
            await response.WriteAsync(context).ConfigureAwait(false);
        }
        catch (ServiceException refused)
        {
            await RefuseAsync(context, refused.Error.Status, refused.Error.Message).ConfigureAwait(false);
        }
        catch (Exception cancelled) when (cancelled is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            context.Abort();
        }
        catch (Exception failure) when (!context.Response.HasStarted)
        {
            Log.ControlFailed(logger, failure, request.Method, LogText.Of(request.Path.Value ?? ""));
            await RefuseAsync(context, 500, "The log of the service has the reason.").ConfigureAwait(false);
        }
    }

    private async Task<ConsoleResponse> RespondAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!hosts.Allows(request.Host.Host))
        {
            throw Errors.ForeignHost();
        }

        // A link from another page leads here, and is not part of that page.
        if (IsBrowserAtRoot(request) || request.Path == Path)
        {
            return ConsoleResponse.Redirect(302, Links.Root);
        }

        if (!SameOrigin.Allows(request))
        {
            throw Errors.OtherOrigin();
        }

        return await _routes.RespondAsync(request, cancellationToken).ConfigureAwait(false);
    }

    private static Task RefuseAsync(HttpContext context, int status, string message)
        => (context.Request.Path.Value?.EndsWith(".json", StringComparison.Ordinal) == true
            ? ConsoleResponse.Text(status, message)
            : ConsoleResponse.Page(status, MistakePage.Write(status, message, status == 400 ? GroupOf(context.Request) : null))).WriteAsync(context);

    // A mistake in the range of a group leads to a range of it that works.
    private static string? GroupOf(HttpRequest request) => request.Path.Value?.Split('/') is ["", "console", "groups", { Length: > 0 } group, ..] ? group : null;

    // A signed request is one of the API, whatever it accepts.
    private static bool IsBrowserAtRoot(HttpRequest request)
        => request.Path == "/"
            && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            && request.Headers.Authorization.Count == 0
            && !request.Query.ContainsKey("X-Amz-Signature");
}
