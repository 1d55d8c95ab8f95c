using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The page of a request that cannot be met: the reason, and a way on.</summary>
internal static class MistakePage
{
    public static PageView Write(int status, string message, string? groupName) => new()
    {
        Title = TitleOf(status),
        Content = Html.Of($"""
            <nav class="crumbs" aria-label="Path"><a href="{Links.Root}">Profiling groups</a></nav>
            <section class="card empty">
            <h1>{TitleOf(status)}</h1>
            <p>{message}</p>
            <p>{(groupName is null ? Html.Of($"""<a class="plain" href="{Links.Root}">All profiling groups</a>""") : Html.Of($"""<a class="plain" href="{Links.Group(groupName)}">The last hour of {groupName}</a>"""))}</p>
            </section>
            """),
    };

    private static string TitleOf(int status) => status switch
    {
        400 => "The page cannot be shown like this",
        403 => "This is not allowed",
        404 => "There is nothing here",
        405 => "This method is not supported",
        _ => "The page failed",
    };
}
