using CsCheck;

namespace CodeGuruProfiler.Reports.Tests.Samples;

/// <summary>Texts of what means something to Markdown, HTML, JSON, SARIF or a terminal.</summary>
internal static class HostileTexts
{
    private static readonly string[] Pieces =
    [
        "`", "``", "|", "\\", "\\|", "<b>", "</details>", "</summary>", "&amp;", "&", "*", "**", "_", "[x](http://evil.example)", "](", "![i](y)", "~~", "$x$", "#1", "# ", "@team", "- ", "1. ", "> ", "---",
        "\n", "\r\n", "\t", "\0", "\u001b[31m", "\u202E", "\u2066", "\uD800", "😀", "{0}", "}", "\"", "'", ";", "a", "Shop.Cart", " ", "  ", "https://evil.example/_a_", "www.evil.example", "a@b.example", "<!--", "-->", "\u2028",
    ];

    public static Gen<string> Any { get; } = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 12].Select(string.Concat);
}
