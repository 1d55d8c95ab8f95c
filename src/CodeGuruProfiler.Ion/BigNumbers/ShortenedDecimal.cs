using System.Numerics;

namespace CodeGuruProfiler.Ion.BigNumbers;

/// <summary>The first 75 digits of a decimal with very many, found in time linear in its bits.</summary>
internal static class ShortenedDecimal
{
    private const int CoefficientBits = 256;

    // Each product loses less than its last bit, and at most 31 squarings double what was lost.
    private const int PowerBits = 320;

    /// <summary>Returns a coefficient and a power of ten that differ from those given by less than one part in 2^190.</summary>
    public static (BigInteger Coefficient, long Exponent) Of(BigInteger coefficient, int exponent)
    {
        int dropped = (int)(BigInteger.Abs(coefficient).GetBitLength() - CoefficientBits);
        BigInteger first = BigInteger.Abs(coefficient) >> dropped;

        // 2^dropped = 10^tens × a factor from 1 to below 10.
        int tens = (int)(dropped * 0.30102999566398);
        (BigInteger power, long powerExponent) = PowerOfTen(tens);
        BigInteger shortened = (first << (int)(dropped - powerExponent)) / power;
        return (coefficient.Sign < 0 ? -shortened : shortened, exponent + (long)tens);
    }

    // 10^n as a number of a few hundred bits × 2^exponent.
    private static (BigInteger Value, long Exponent) PowerOfTen(int n)
    {
        (BigInteger Value, long Exponent) result = (BigInteger.One, 0);
        (BigInteger Value, long Exponent) square = (10, 0);
        for (; n > 0; n >>= 1)
        {
            if ((n & 1) != 0)
            {
                result = Cut(result.Value * square.Value, result.Exponent + square.Exponent);
            }

            square = Cut(square.Value * square.Value, 2 * square.Exponent);
        }

        return result;
    }

    private static (BigInteger Value, long Exponent) Cut(BigInteger value, long exponent)
    {
        int excess = (int)Math.Max(0, value.GetBitLength() - PowerBits);
        return (value >> excess, exponent + excess);
    }
}
