using System.Security.Cryptography;
using System.Text;

namespace CodeGuruProfiler.FlameGraphs.Pages;

/// <summary>A part of the viewer: a text that is the same in every page, and its hash for a Content-Security-Policy.</summary>
internal sealed class ViewerPart
{
    // In this order: a class comes after the one that it extends.
    private static readonly string[] Scripts =
    [
        "text.js", "names.js", "colors.js",
        "data.js", "grower.js", "weights.js", "merged.js", "folding.js", "search.js",
        "elements.js", "page.js", "layout.js", "draw.js", "rows.js", "table.js", "tree.js", "facts.js", "path.js",
        "save.js", "svg.js", "folded.js", "speedscope.js", "pprof.js",
        "link.js", "carry.js", "input.js", "keys.js", "print.js",
        "model.js", "showing.js", "moving.js", "finding.js", "viewer.js", "start.js",
    ];

    private static readonly string[] Styles = ["theme.css", "viewer.css", "table.css", "print.css"];

    private ViewerPart(string text)
    {
        Text = text;
        Hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
    }

    public static ViewerPart Script { get; } = new($"(() => {{\n'use strict';\n{Join(Scripts)}}})();\n");

    public static ViewerPart Style { get; } = new(Join(Styles));

    /// <summary>The style of whole pages: the viewer's, and that of what is around it.</summary>
    public static ViewerPart PageStyle { get; } = new(Join([.. Styles, "page.css"]));

    public string Text { get; }

    /// <summary>As it is written in the policy, without quotes: <c>sha256-…</c>.</summary>
    public string Hash { get; }

    public static string Read(string name)
    {
        // It is part of this assembly.
        using Stream stream = typeof(ViewerPart).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // Browsers read a line break of two characters as one, and hash that.
    private static string Join(string[] names) => string.Join('\n', names.Select(name => Read(name).ReplaceLineEndings("\n")));
}
