using System.Globalization;
using System.Numerics;
using CodeGuruProfiler.Ion.BigNumbers;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>The text of numbers: https://amazon-ion.github.io/ion-docs/docs/spec.html</summary>
internal static class NumberNotation
{
    /// <summary>Returns the decimal digits of an integer, or its hexadecimal ones where the decimal ones would take too long.</summary>
    public static string Of(BigInteger value)
    {
        BigInteger magnitude = BigInteger.Abs(value);
        string digits = DecimalDigits.Exceed(magnitude, DecimalDigits.Default)
            ? "0x" + magnitude.ToString("x", CultureInfo.InvariantCulture)
            : magnitude.ToString(CultureInfo.InvariantCulture);
        return value.Sign < 0 ? "-" + digits : digits;
    }

    public static string Of(double value)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? "nan" : value > 0 ? "+inf" : "-inf";
        }

        // Only the exponent makes a float of a number.
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('E', StringComparison.Ordinal) ? text : text + "e0";
    }
}
