using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.WebConsole;

/// <summary>Whether a request comes from the console itself, from the reader, or from a link that the reader followed.</summary>
/// <remarks>
/// Browsers send Sec-Fetch-Site, -Mode and -Dest (https://www.w3.org/TR/fetch-metadata/), which no script can change, and Origin with each form. Another port of
/// localhost is the same site but another origin: it belongs to another program.
/// </remarks>
internal static class SameOrigin
{
    public static bool Allows(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return HasOwnOrigin(request) && IsOwnSite(request, request.Headers["Sec-Fetch-Site"].ToString());
        }

        string destination = request.Headers["Sec-Fetch-Dest"].ToString();
        return destination is not ("iframe" or "frame" or "embed" or "object" or "fencedframe")
            && (IsOwnSite(request, request.Headers["Sec-Fetch-Site"].ToString()) || (request.Headers["Sec-Fetch-Mode"] == "navigate" && destination == "document"));
    }

    // A reader's own request, such as a bookmark, is "none". Programs and old browsers send nothing; an old browser sends Origin with a request of a script.
    private static bool IsOwnSite(HttpRequest request, string site)
        => site is "same-origin" or "none" || (site.Length == 0 && (request.Headers.Origin.Count == 0 || HasOwnOrigin(request)));

    // A proxy may end TLS before this service, so the scheme is not compared. The Host has been checked.
    private static bool HasOwnOrigin(HttpRequest request)
        => Uri.TryCreate(request.Headers.Origin.ToString(), UriKind.Absolute, out Uri? origin)
            && origin.Scheme is "http" or "https"
            && origin.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
