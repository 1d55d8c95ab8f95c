using System.Buffers;

namespace CodeGuruProfiler.Reports.Markdown;

/// <summary>URLs in texts. Hosts make links of them by themselves, in which a backslash is part of the URL.</summary>
internal static class UrlText
{
    private static readonly string[] Schemes = ["https://", "http://"];

    // Others that become links, with the colon or the dot that makes them one.
    private static readonly string[] ColonWords = ["mailto", "xmpp", "tel"];

    private static readonly SearchValues<char> Allowed = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&'()*+,;=%");

    /// <summary>Returns the length of the URL at a place; 0 when there is none. A sentence's last punctuation is not part of it.</summary>
    public static int LengthAt(string text, int start)
    {
        if (text[start] != 'h' || (start > 0 && char.IsLetterOrDigit(text[start - 1])))
        {
            return 0;
        }

        ReadOnlySpan<char> rest = text.AsSpan(start);
        foreach (string scheme in Schemes)
        {
            if (rest.StartsWith(scheme, StringComparison.Ordinal))
            {
                int end = rest.IndexOfAnyExcept(Allowed);
                int length = rest[..(end < 0 ? rest.Length : end)].TrimEnd(".,;:!?'()*").Length;
                return length > scheme.Length && char.IsAsciiLetterOrDigit(rest[scheme.Length]) ? length : 0;
            }
        }

        return 0;
    }

    /// <summary>Gets whether a colon would make a link of what is around it.</summary>
    public static bool BeginsAtAColon(string text, int colon)
        => text.AsSpan(colon + 1).StartsWith("//", StringComparison.Ordinal)
            || ColonWords.Any(word => text.AsSpan(0, colon).EndsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets whether a dot is that of <c>www.</c></summary>
    public static bool BeginsAtADot(string text, int dot) => text.AsSpan(0, dot).EndsWith("www", StringComparison.OrdinalIgnoreCase);
}
