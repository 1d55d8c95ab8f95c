using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The place of a flame graph: the viewer loads the data, and readers without the script get a picture.</summary>
internal static class GraphCard
{
    // The region stays the same when the data changes: the viewer then loads it, and keeps the reader's place.
    public static Html Write(string title, string data, string picture, string version) => Html.Of($"""
        <section class="card graph" id="graph-card" data-region="graph" aria-label="{title}">
        <div class="flame-graph" id="graph" data-src="{data}" data-version="{version}"><p class="loading">Loading the flame graph…</p><noscript><img src="{picture}" alt="{title}"></noscript></div>
        </section>
        """);

    /// <summary>Writes what is in its place when there is no profile.</summary>
    public static Html Empty(Html content) => Html.Of($"""
        <section class="card" id="graph-card" data-region="{PageState.Hash(content.ToString())}">{content}</section>
        """);
}
