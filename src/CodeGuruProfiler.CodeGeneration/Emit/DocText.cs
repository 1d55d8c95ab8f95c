using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.CodeGeneration.Emit;

/// <summary>
/// Turns a model's documentation into paragraphs of documentation XML. The model's text is CommonMark, and in models that AWS publishes, HTML.
/// </summary>
internal sealed partial class DocText
{
    private readonly Func<string, string?> _link;

    /// <param name="link">Returns the element for a name in code, or <see langword="null"/> if the name is unknown.</param>
    public DocText(Func<string, string?> link) => _link = link;

    public static string Escape(string text)
        => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Returns the first sentence, and the rest in paragraphs; all empty if there is no documentation.</summary>
    public (string First, string[] More) Split(string? documentation)
    {
        string[] paragraphs = Paragraphs(documentation);
        if (paragraphs.Length == 0)
        {
            return ("", []);
        }

        int end = EndOfSentence(paragraphs[0]);
        string[] rest = [.. paragraphs[1..].Prepend(paragraphs[0][end..].Trim()).Where(paragraph => paragraph.Length > 0)];
        return (Inline(paragraphs[0][..end]), [.. rest.Select(Inline)]);
    }

    /// <summary>Returns all paragraphs.</summary>
    public string[] All(string? documentation) => [.. Paragraphs(documentation).Select(Inline)];

    private static string[] Paragraphs(string? documentation)
    {
        string text = (documentation ?? "").ReplaceLineEndings("\n");
        if (Html().IsMatch(text))
        {
            text = Code().Replace(text, match => $"`{AnyTag().Replace(match.Groups[1].Value, "").Trim()}`");
            text = BlockTag().Replace(text, "\n\n");
            text = WebUtility.HtmlDecode(AnyTag().Replace(text, ""));
        }

        // The entries of a list become paragraphs.
        text = Bullet().Replace(text, "\n\n");
        return [.. text.Split("\n\n").Select(paragraph => Space().Replace(paragraph, " ").Trim()).Where(paragraph => paragraph.Length > 0)];
    }

    private static int EndOfSentence(string text)
    {
        bool inCode = false;
        for (int i = 0; i < text.Length - 2; i++)
        {
            inCode ^= text[i] == '`';
            if (!inCode && text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && (char.IsAsciiLetterUpper(text[i + 2]) || text[i + 2] == '`'))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    // `code` and [text](address); everything else is text.
    private string Inline(string text)
    {
        var result = new StringBuilder();
        int at = 0;
        foreach (Match match in Span().Matches(text))
        {
            result.Append(Escape(text[at..match.Index]));
            string code = match.Groups["code"].Value;
            string address = Escape(match.Groups["address"].Value).Replace("\"", "&quot;", StringComparison.Ordinal);
            result.Append(match.Groups["code"].Success
                ? _link(code) ?? $"<c>{Escape(code)}</c>"
                : $"<see href=\"{address}\">{Escape(match.Groups["text"].Value)}</see>");
            at = match.Index + match.Length;
        }

        return result.Append(Escape(text[at..])).ToString();
    }

    [GeneratedRegex(@"`(?<code>[^`]+)`|\[(?<text>[^\]]+)\]\((?<address>https?://[^)\s]+)\)")]
    private static partial Regex Span();

    [GeneratedRegex("</?(p|code|ul|ol|li|a|b|i|note|important|dl|dd|dt|br|fullname|h[1-6])[ />]", RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex("<code>(.*?)</code>", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("</?(p|ul|ol|li|note|important|dl|dd|dt|br|h[1-6])( [^>]*)?/?>", RegexOptions.IgnoreCase)]
    private static partial Regex BlockTag();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"\n\s*[-*]\s+")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
