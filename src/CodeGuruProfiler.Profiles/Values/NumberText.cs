namespace CodeGuruProfiler.Profiles;

/// <summary>The digits of numbers that are kept without rounding.</summary>
internal static class NumberText
{
    // Turning digits into a number takes time by the square of their count, so a megabyte of them is refused.
    private const int MaxLength = 4096;

    public static void CheckLength(long length, long position)
    {
        if (length > MaxLength)
        {
            Throw.NumberTooLong(MaxLength, length, position);
        }
    }

    /// <summary>Writes a JSON number as Ion would: the same number then has the same text, whichever of the two it came in.</summary>
    public static string Normalize(ReadOnlySpan<byte> json)
        => json.Contains((byte)'.') ? IonTexts.ToDecimal(json).ToString() : IonTexts.ToInteger(json).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Writes Ion's text of a decimal as JSON can have it.</summary>
    public static string ToJson(string digits)
        => digits[^1] == '.' ? digits[..^1] : digits.Replace('d', 'E');
}
