using System.Text;

namespace CodeGuruProfiler.Formats.Folded;

/// <summary>The names of frames as a line can have them: the format has no escapes.</summary>
internal static class FoldedText
{
    /// <summary>The text for a name without a character.</summary>
    private const string Unknown = "(unknown)";

    /// <summary>Returns each name as UTF-8, a semicolon after it.</summary>
    public static byte[][] Encode(IReadOnlyList<string> names)
    {
        byte[][] encoded = new byte[names.Count][];
        for (int i = 0; i < encoded.Length; i++)
        {
            encoded[i] = Encoding.UTF8.GetBytes(Clean(names[i]) + ";");
        }

        return encoded;
    }

    private static string Clean(string name)
    {
        string cleaned = string.Create(name.Length, name, static (span, source) =>
        {
            for (int i = 0; i < span.Length; i++)
            {
                span[i] = Clean(source[i]);
            }
        }).Trim(' ');
        return cleaned.Length == 0 ? Unknown : cleaned;
    }

    // Tools find lines by expressions whose dot does not match U+2028 and U+2029.
    private static char Clean(char letter)
        => letter == ';' ? ':' : char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter;
}
