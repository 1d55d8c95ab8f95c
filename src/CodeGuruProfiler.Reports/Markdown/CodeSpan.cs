using System.Globalization;
using System.Text;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.Reports.Markdown;

/// <summary>Names of frames, thread states and groups, as code.</summary>
internal static class CodeSpan
{
    private const int MaxLength = 200;

    /// <summary>Returns a name as code for a paragraph or a heading.</summary>
    public static string Of(string name)
    {
        string shown = Shortened.InTheMiddle(VisibleText.Of(name), MaxLength);
        string ticks = new('`', LongestRun(shown, '`') + 1);
        string space = shown[0] is '`' or ' ' || shown[^1] is '`' or ' ' ? " " : "";
        return ticks + space + shown + space + ticks;
    }

    /// <summary>Returns a name as code for a cell of a table, which a bar ends even in code.</summary>
    public static string InCell(string name)
    {
        string shown = Shortened.InTheMiddle(VisibleText.Of(name), MaxLength);
        return shown.Contains('|', StringComparison.Ordinal) ? InHtml(name) : Of(name);
    }

    /// <summary>Returns a name as an element: for HTML, and where Markdown has no spelling for it.</summary>
    public static string InHtml(string name)
    {
        string shown = Shortened.InTheMiddle(VisibleText.Of(name), MaxLength);
        var code = new StringBuilder("<code>", shown.Length + 16);
        foreach (char character in shown)
        {
            // Punctuation of Markdown, of HTML, or of a table around them.
            if (char.IsAscii(character) && !char.IsAsciiLetterOrDigit(character) && character is not (' ' or '.' or '(' or ')' or ',' or ':'))
            {
                code.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            }
            else
            {
                code.Append(character);
            }
        }

        return code.Append("</code>").ToString();
    }

    private static int LongestRun(string text, char character)
    {
        int longest = 0;
        int run = 0;
        foreach (char other in text)
        {
            run = other == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
