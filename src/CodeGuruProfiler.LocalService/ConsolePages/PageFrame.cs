using System.Security.Cryptography;
using System.Text;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.LocalService.Markup;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The frame of every page: its head, the bar at the top, the foot. Its inline parts are constants of the release, so that a policy can name them.</summary>
internal static class PageFrame
{
    private static readonly string Style = Read("console.css");
    private static readonly string Theme = Read("theme.js");

    /// <summary>Gets the hash of the inline style for a Content-Security-Policy.</summary>
    public static string StyleHash { get; } = HashOf(Style);

    /// <summary>Gets the hash of the inline script, which sets the theme before anything is painted.</summary>
    public static string ScriptHash { get; } = HashOf(Theme);

    public static Html Of(PageView page) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>{page.Title} · CodeGuru Profiler</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <link rel="icon" href="{Links.Root}assets/icon.svg">
        <style>{Html.Trusted(Style)}</style>
        <link rel="stylesheet" href="{Links.Root}assets/flame-graph.css">
        <script>{Html.Trusted(Theme)}</script>
        <script src="{Links.Root}assets/flame-graph.js" defer></script>
        <script type="module" src="{Links.Root}assets/console.js"></script>
        </head>
        <body data-state="{page.State}" data-partial="{(page.IsPartial ? "1" : "0")}">
        <a class="skip" href="#content">Skip to the content</a>
        <header class="top">
        <a class="brand" href="{Links.Root}"><img src="{Links.Root}assets/icon.svg" alt="" width="22" height="22"><span>CodeGuru Profiler <small>on this machine</small></span></a>
        <p class="live" id="live" aria-live="polite" hidden></p>
        <button class="plain" id="theme" type="button" aria-pressed="false" hidden>Dark</button>
        </header>
        <main id="content">{page.Content}</main>
        <footer class="foot"><p>Amazon CodeGuru Profiler on localhost, for development and tests. It is not AWS.</p></footer>
        </body>
        </html>

        """);

    /// <summary>Reads an asset of the console; null when there is none of the name.</summary>
    public static string? Find(string name) => name switch
    {
        "flame-graph.js" => FlameGraphFragment.Script,
        "flame-graph.css" => FlameGraphFragment.Style,
        _ => typeof(PageFrame).Assembly.GetManifestResourceInfo(ResourceOf(name)) is null ? null : Read(name),
    };

    private static string ResourceOf(string name) => "console/" + name;

    // Browsers read a line break of two characters as one, and hash that.
    private static string Read(string name)
    {
        // It is part of this assembly.
        using Stream stream = typeof(PageFrame).Assembly.GetManifestResourceStream(ResourceOf(name))!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string HashOf(string text) => $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
