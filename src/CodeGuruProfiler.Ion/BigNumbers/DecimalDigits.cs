using System.Numerics;

namespace CodeGuruProfiler.Ion.BigNumbers;

/// <summary>Counts decimal digits. Turning n bits into digits, or back, takes more than n steps, so digits are counted first, without it.</summary>
internal static class DecimalDigits
{
    /// <summary>A reader's limit unless it is set; numbers up to it are converted exactly and written in decimal digits.</summary>
    public const int Default = 10_000;

    // log10(2) = 0.3010299956…
    private const double LessThanDigitsABit = 0.30102;
    private const double MoreThanDigitsABit = 0.30103;

    /// <summary>Returns whether a number that is not negative has more digits than these.</summary>
    public static bool Exceed(BigInteger magnitude, int digits)
    {
        long bits = magnitude.GetBitLength();
        if ((bits * MoreThanDigitsABit) + 1 <= digits)
        {
            return false;
        }

        // The power is computed only where the number is next to it.
        return (bits - 1) * LessThanDigitsABit >= digits || magnitude >= BigInteger.Pow(10, digits);
    }
}
