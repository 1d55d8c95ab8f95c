using System.Globalization;

namespace CodeGuruProfiler.Ion.Reading;

/// <summary>The description of the input in messages.</summary>
internal static class InputQuotation
{
    private const int MostQuoted = 20;

    /// <summary>Quotes the first characters: input that is not Ion is recognized by several of them.</summary>
    public static string Quote(ReadOnlySpan<byte> text)
    {
        var quoted = new System.Text.StringBuilder("'");
        foreach (byte b in text[..Math.Min(text.Length, MostQuoted)])
        {
            _ = IsPrintable(b) ? quoted.Append((char)b) : quoted.Append(CultureInfo.InvariantCulture, $"\\x{b:x2}");
        }

        return quoted.Append(text.Length > MostQuoted ? "…'" : "'").ToString();
    }

    public static bool IsPrintable(byte b) => b is >= 0x20 and < 0x7F;

    public static string Of(ReadOnlySpan<byte> text, int position)
    {
        if (position >= text.Length)
        {
            return "the end of the input";
        }

        byte b = text[position];
        return b is > 0x20 and < 0x7F ? $"'{(char)b}'" : $"the byte {b:X2}";
    }
}
