using System.Text;
using CodeGuruProfiler.LocalService.ConsolePages;
using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.WebConsole;

/// <summary>A response of the console.</summary>
internal sealed record ConsoleResponse
{
    public required int Status { get; init; }

    public string? ContentType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    public string? Location { get; init; }

    /// <summary>Gets the methods that the URL has; null unless the request used another one.</summary>
    public string? Allow { get; init; }

    /// <summary>Gets the state of a page for its updates; empty when it has none.</summary>
    public string State { get; init; } = "";

    public static ConsoleResponse Page(int status, PageView page) => new()
    {
        Status = status,
        ContentType = "text/html; charset=utf-8",
        Body = Encoding.UTF8.GetBytes(PageFrame.Of(page).ToString()),
        State = page.State,
    };

    public static ConsoleResponse Text(int status, string text) => new() { Status = status, ContentType = "text/plain; charset=utf-8", Body = Encoding.UTF8.GetBytes(text) };

    public static ConsoleResponse Redirect(int status, string location) => new() { Status = status, Location = location };

    public async Task WriteAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.StatusCode = Status;
        if (Location is not null)
        {
            response.Headers.Location = Location;
            // A request of the API to the same URL is not redirected.
            response.Headers.Vary = "Accept, Authorization";
        }

        if (Allow is not null)
        {
            response.Headers.Allow = Allow;
        }

        if (State.Length > 0)
        {
            response.Headers.ETag = $"\"{State}\"";
        }

        if (ContentType is null)
        {
            return;
        }

        response.ContentType = ContentType;
        response.ContentLength = Body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(Body, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
