using System.Globalization;
using System.Text;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.Reports.Markdown;

/// <summary>Texts from the service as Markdown that shows them as they are: nothing in them becomes a tag, a table, a mention, or a style.</summary>
internal static class MarkdownText
{
    /// <summary>Returns a text in one line, for a heading, a paragraph or a cell.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The most characters to show of it.</param>
    public static string Line(string text, int maxLength) => Escape(Shortened.AtItsEnd(VisibleText.Of(text.Replace('\t', ' ')), maxLength).Trim());

    /// <summary>Returns a text with its lines, for paragraphs.</summary>
    public static string Paragraphs(string text, int maxLength)
    {
        var lines = new StringBuilder();
        bool wasBlank = true;
        foreach (string line in Shortened.AtItsEnd(text, maxLength).ReplaceLineEndings("\n").Split('\n'))
        {
            bool isBlank = string.IsNullOrWhiteSpace(line);
            if (!isBlank)
            {
                // Two spaces at the end of a line break it.
                lines.Append(lines.Length == 0 ? "" : wasBlank ? "\n\n" : "  \n").Append(Line(line, maxLength));
            }

            wasBlank = isBlank;
        }

        return lines.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            if (UrlText.LengthAt(text, i) is > 0 and int url)
            {
                // Between brackets nothing of it is escaped.
                escaped.Append(CultureInfo.InvariantCulture, $"<{text.AsSpan(i, url)}>");
                i += url - 1;
            }
            else if (MentionsLength(text, i) is > 0 and int length)
            {
                // In code, a host of repositories notifies nobody and links no issue.
                escaped.Append(CultureInfo.InvariantCulture, $"`{text.AsSpan(i, length)}`");
                i += length - 1;
            }
            else
            {
                escaped.Append(EscapeOf(text, i)).Append(text[i] is '<' or '>' or '&' or '`' ? "" : text[i]);
            }
        }

        return escaped.ToString();
    }

    private static string EscapeOf(string text, int i) => text[i] switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        // Next to our own backticks, an escaped one would be read as one of them.
        '`' => "&#96;",
        '\\' or '*' or '[' or ']' or '|' or '~' or '$' or '#' => "\\",
        // Within a word, as in snake_case, it has no meaning.
        '_' => IsWord(text, i - 1) && IsWord(text, i + 1) ? "" : "\\",
        '-' or '+' or '=' => i == 0 ? "\\" : "",
        '.' or ')' => (i > 0 && IsNumber(text.AsSpan(0, i))) || UrlText.BeginsAtADot(text, i) ? "\\" : "",
        ':' => UrlText.BeginsAtAColon(text, i) ? "\\" : "",
        _ => "",
    };

    // Mentions without anything between them: the backticks of two would be read as those of one.
    private static int MentionsLength(string text, int start)
    {
        int end = start;
        while (end < text.Length && MentionLength(text, end) is > 0 and int length)
        {
            end += length;
        }

        return end - start;
    }

    // @name, and #1.
    private static int MentionLength(string text, int start)
    {
        if (text[start] is not ('@' or '#') || IsWord(text, start - 1))
        {
            return 0;
        }

        int end = start + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] is '-' or '_' or '/' && end > start + 1)))
        {
            end++;
        }

        return end > start + 1 ? end - start : 0;
    }

    private static bool IsWord(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]);

    private static bool IsNumber(ReadOnlySpan<char> text) => text.Length < 10 && !text.ContainsAnyExceptInRange('0', '9');
}
