using System.Net;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.Reports.Markdown;

/// <summary>Texts from the service within an element, where Markdown is not read.</summary>
internal static class HtmlText
{
    /// <summary>Returns a text in one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters to show of it.</param>
    public static string Of(string text, int maxLength)
        // An empty element between the sign and the name: they mention nobody, and link no issue.
        => WebUtility.HtmlEncode(Shortened.AtItsEnd(VisibleText.Of(text.Replace('\t', ' ')), maxLength).Trim())
            .Replace("@", "@<b></b>", StringComparison.Ordinal);
}
