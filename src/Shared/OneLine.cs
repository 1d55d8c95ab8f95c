using System.Globalization;

namespace CodeGuruProfiler.Text;

/// <summary>
/// Text that came from outside, for a message: nothing in it begins a new line, steers a terminal or turns the direction of what follows, so that it
/// cannot forge a log. Compiled into each package that uses it.
/// </summary>
internal static class OneLine
{
    public static string Of(string text)
        => text.Any(IsHarmful) ? string.Create(text.Length, text, static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++)
            {
                target[i] = IsHarmful(source[i]) ? ' ' : source[i];
            }
        }) : text;

    // Bidirectional controls, zero-width characters and byte order marks are formats.
    private static bool IsHarmful(char c)
        => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
