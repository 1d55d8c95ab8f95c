using CodeGuruProfiler.LocalService.ConsolePages;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.WebConsole;

/// <summary>The headers of every response of the console.</summary>
internal static class ConsoleHeaders
{
    /// <summary>Gets the Content-Security-Policy: only the console's own scripts and styles, and the inline ones whose hashes it has.</summary>
    public static string Policy { get; } =
        $"default-src 'none'; script-src 'self' '{PageFrame.ScriptHash}'; style-src 'self' '{PageFrame.StyleHash}'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void Write(HttpResponse response)
    {
        IHeaderDictionary headers = response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // With no-referrer, browsers send Origin: null with a form.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
