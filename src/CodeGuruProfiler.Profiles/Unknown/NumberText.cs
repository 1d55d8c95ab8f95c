using System.Globalization;
using System.Numerics;
using System.Text;
using CodeGuruProfiler.Ion;

namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>The digits of numbers that are kept without rounding.</summary>
internal static class NumberText
{
    // Turning digits into a number takes time by the square of their count, so a megabyte of them is refused.
    private const int MaxLength = 4096;

    public static void CheckLength(long length, long position)
    {
        if (length > MaxLength)
        {
            throw Errors.NumberTooLong(MaxLength, length, position);
        }
    }

    /// <summary>Refuses a number whose bits are certainly too many digits, before they are.</summary>
    public static void CheckDigits(BigInteger number, long position)
    {
        const double DigitsOfABit = 0.30102999566398120; // the decimal logarithm of 2
        long bits = number.GetBitLength();
        if ((long)((bits - 1) * DigitsOfABit) >= MaxLength)
        {
            throw Errors.NumberTooLong(MaxLength, (long)(bits * DigitsOfABit) + 1, position);
        }
    }

    /// <summary>Returns whether Ion would write a JSON number without an exponent as it is: the same number then has the same text, whichever of the two it came in.</summary>
    /// <remarks>Integers, and decimals without an exponent or many zeros behind the point.</remarks>
    public static bool IsPlain(ReadOnlySpan<byte> json)
        => !json.ContainsAny((byte)'e', (byte)'E') && !json.StartsWith("0.000000"u8) && !json.StartsWith("-0.000000"u8);

    /// <summary>Writes a JSON number with a point or an exponent as Ion would write the decimal.</summary>
    public static string OfDecimal(ReadOnlySpan<byte> json, long position)
    {
        try
        {
            return IonScalars.ToDecimal(Encoding.ASCII.GetString(json).Replace('e', 'd').Replace('E', 'd')).ToString();
        }
        catch (IonFormatException exception)
        {
            throw Errors.NumberTooLarge(exception, position);
        }
    }

    /// <summary>Returns the double that is nearest to the digits of a big integer or a decimal.</summary>
    public static double ToDouble(ValueKind kind, string digits)
        => kind == ValueKind.Decimal
            ? IonScalars.ToDecimal(digits).ToDouble()
            : double.Parse(digits, CultureInfo.InvariantCulture); // The conversion of BigInteger cuts off instead of rounding.

    /// <summary>Writes Ion's text of a decimal as JSON can have it.</summary>
    public static string ToJson(string digits)
        => digits[^1] == '.' ? digits[..^1] : digits.Replace('d', 'E');
}
