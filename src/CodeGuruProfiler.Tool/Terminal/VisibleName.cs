using System.Globalization;
using System.Text;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>
/// Text from elsewhere, for a terminal or a line of a pipe: characters that steer a terminal, begin a line, turn the direction of a text or are not
/// seen at all are escaped.
/// </summary>
internal static class VisibleName
{
    public static string Of(string text)
    {
        foreach (char character in text)
        {
            if (!char.IsBetween(character, ' ', '~'))
            {
                return Escape(text);
            }
        }

        return text;
    }

    private static string Escape(string text)
    {
        var visible = new StringBuilder(text.Length + 16);
        for (int i = 0; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                Append(visible, rune);
                i += rune.Utf16SequenceLength;
            }
            else
            {
                // Half of a surrogate pair.
                visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
                i++;
            }
        }

        return visible.ToString();
    }

    private static void Append(StringBuilder visible, Rune rune)
    {
        if (VisibleText.IsVisible(rune))
        {
            visible.Append(rune.ToString());
        }
        else if (rune.IsBmp)
        {
            visible.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }
        else
        {
            visible.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}");
        }
    }
}
