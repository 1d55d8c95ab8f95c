using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.Names;

/// <summary>
/// A name from a profile with everything in it visible: what turns the direction of a text, controls a terminal, or is not seen at all becomes U+FFFD. Compiled
/// into each package that uses it.
/// </summary>
internal static class VisibleText
{
    public const string Nameless = "(no name)";

    public static string Of(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Nameless;
        }

        foreach (char character in text)
        {
            if (!char.IsBetween(character, ' ', '~'))
            {
                return Replace(text);
            }
        }

        return text;
    }

    /// <summary>Returns whether a character is seen, and only seen.</summary>
    public static bool IsVisible(Rune rune)
        => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && rune.Value is not (0xFFFE or 0xFFFF);

    // Half of a surrogate pair is U+FFFD already.
    private static string Replace(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            visible.Append(IsVisible(rune) ? rune.ToString() : "\uFFFD");
        }

        return visible.ToString();
    }
}
