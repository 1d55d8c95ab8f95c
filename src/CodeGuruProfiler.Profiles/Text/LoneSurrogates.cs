namespace CodeGuruProfiler.Profiles.Text;

/// <summary>
/// Halves of surrogate pairs. JSON can have them as escapes (Python's text for a path that is not UTF-8 does), UTF-8 and Ion cannot.
/// Unescaped they are three bytes each, as UTF-8 would have them if it allowed them: ED A0 80 to ED BF BF. U+FFFD has three bytes, too.
/// </summary>
internal static class LoneSurrogates
{
    public const int Length = 3;

    private static ReadOnlySpan<byte> Replacement => [0xEF, 0xBF, 0xBD];

    /// <summary>Returns the index of the first one, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<byte> utf8)
    {
        int start = 0;
        while (utf8[start..].IndexOf((byte)0xED) is >= 0 and int found)
        {
            start += found;
            if (utf8.Length >= start + Length && utf8[start + 1] >= 0xA0)
            {
                return start;
            }

            start++;
        }

        return -1;
    }

    /// <summary>Returns the same text with U+FFFD for each; a copy only when there is one.</summary>
    public static ReadOnlySpan<byte> Replace(ReadOnlySpan<byte> utf8)
    {
        if (IndexIn(utf8) < 0)
        {
            return utf8;
        }

        byte[] copy = utf8.ToArray();
        ReplaceIn(copy);
        return copy;
    }

    public static void ReplaceIn(Span<byte> utf8)
    {
        while (IndexIn(utf8) is >= 0 and int found)
        {
            Replacement.CopyTo(utf8[found..]);
            utf8 = utf8[(found + Length)..];
        }
    }

    /// <summary>Returns the same string with U+FFFD for each; a copy only when there is one.</summary>
    public static string Replace(string text)
    {
        int i = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (; i >= 0 && i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
            }
        }

        return text;
    }
}
