using System.Globalization;
using System.Numerics;
using CodeGuruProfiler.Ion.BigNumbers;

namespace CodeGuruProfiler.Ion;

/// <summary>A decimal number: coefficient × 10^exponent, both exact, with a zero that may be negative.</summary>
/// <remarks>Equal by the Ion data model: <c>1.0</c> and <c>1.00</c> differ, and so do <c>0.</c> and <c>-0.</c>.</remarks>
public readonly struct IonDecimal : IEquatable<IonDecimal>
{
    // Zeros written after the point before scientific notation takes over.
    private const int MaxLeadingZeros = 6;

    // More than any reader lets through unless its options say so.
    private const int ExactBits = 33_220;

    // Beyond it, everything is zero or too large.
    private const int MostExponent = 9_999;

    /// <summary>Creates a decimal from its parts.</summary>
    /// <param name="coefficient">The digits and the sign.</param>
    /// <param name="exponent">The power of ten.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exponent"/> is <see cref="int.MinValue"/>.</exception>
    public IonDecimal(BigInteger coefficient, int exponent)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(exponent, int.MinValue);

        Coefficient = coefficient;
        Exponent = exponent;
    }

    private IonDecimal(int exponent, bool isNegativeZero)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(exponent, int.MinValue);

        Exponent = exponent;
        IsNegativeZero = isNegativeZero;
    }

    /// <summary>Gets the digits and the sign.</summary>
    /// <value>Zero for negative zero: <see cref="IsNegativeZero"/> has its sign.</value>
    public BigInteger Coefficient { get; }

    /// <summary>Gets the power of ten.</summary>
    public int Exponent { get; }

    /// <summary>Gets whether this is a zero with a minus sign.</summary>
    public bool IsNegativeZero { get; }

    /// <summary>Creates a negative zero.</summary>
    /// <param name="exponent">The power of ten.</param>
    /// <returns>The decimal.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="exponent"/> is <see cref="int.MinValue"/>.</exception>
    public static IonDecimal NegativeZero(int exponent) => new(exponent, isNegativeZero: true);

    /// <summary>Creates the decimal that has the digits, the scale and the sign of a <see cref="decimal"/>.</summary>
    /// <param name="value">The number; trailing zeros and a negative zero are kept.</param>
    /// <returns>The decimal.</returns>
    public static IonDecimal FromDecimal(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        int exponent = -((bits[3] >> 16) & 0xFF);
        var coefficient = (BigInteger)new decimal(bits[0], bits[1], bits[2], isNegative: false, scale: 0);
        if (bits[3] >= 0)
        {
            return new IonDecimal(coefficient, exponent);
        }

        return coefficient.IsZero ? NegativeZero(exponent) : new IonDecimal(-coefficient, exponent);
    }

    /// <summary>Converts a <see cref="decimal"/>, keeping its digits, scale and sign.</summary>
    /// <param name="value">The number.</param>
    public static implicit operator IonDecimal(decimal value) => FromDecimal(value);

    /// <summary>Returns whether two decimals are equal by the Ion data model.</summary>
    /// <param name="left">One decimal.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether coefficient, exponent and sign are the same.</returns>
    public static bool operator ==(IonDecimal left, IonDecimal right) => left.Equals(right);

    /// <summary>Returns whether two decimals differ by the Ion data model.</summary>
    /// <param name="left">One decimal.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether coefficient, exponent or sign differ.</returns>
    public static bool operator !=(IonDecimal left, IonDecimal right) => !left.Equals(right);

    /// <summary>Converts to a <see cref="decimal"/>, rounding digits that it has no room for.</summary>
    /// <returns>The nearest number. Of a coefficient with more than 10,000 digits, the first 75 count.</returns>
    /// <exception cref="OverflowException">The number is too large for a <see cref="decimal"/>.</exception>
    public decimal ToDecimal()
    {
        if (IsNegativeZero)
        {
            return new decimal(0, 0, 0, isNegative: true, (byte)Math.Clamp(-(long)Exponent, 0, 28));
        }

        return decimal.Parse(ScientificText(), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Converts to the nearest <see cref="double"/>.</summary>
    /// <returns>The nearest number; an infinity when it is too large. Of a coefficient with more than 10,000 digits, the first 75 count.</returns>
    public double ToDouble()
        => IsNegativeZero ? -0.0 : double.Parse(ScientificText(), NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool Equals(IonDecimal other)
        => Exponent == other.Exponent && IsNegativeZero == other.IsNegativeZero && Coefficient == other.Coefficient;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IonDecimal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Coefficient, Exponent, IsNegativeZero);

    /// <summary>Returns the Ion text of the decimal, such as <c>1.50</c>, <c>3.</c> or <c>12d-40</c>.</summary>
    /// <returns>Text that is read back as the same decimal.</returns>
    /// <remarks>Time grows faster than the number of digits; a reader limits them (<see cref="IonReaderOptions.MaxDigits"/>).</remarks>
    public override string ToString()
    {
        string digits = BigInteger.Abs(Coefficient).ToString(CultureInfo.InvariantCulture);
        string sign = IsNegativeZero || Coefficient.Sign < 0 ? "-" : "";
        if (Exponent == 0)
        {
            return $"{sign}{digits}.";
        }

        long point = digits.Length + (long)Exponent;
        if (Exponent > 0 || point < -MaxLeadingZeros)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}d{Exponent}");
        }

        return point > 0
            ? $"{sign}{digits.AsSpan(0, (int)point)}.{digits.AsSpan((int)point)}"
            : $"{sign}0.{new string('0', (int)-point)}{digits}";
    }

    private string ScientificText()
    {
        if (Coefficient.GetBitLength() <= ExactBits)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{Coefficient}E{Exponent}");
        }

        (BigInteger coefficient, long exponent) = ShortenedDecimal.Of(Coefficient, Exponent);
        return string.Create(CultureInfo.InvariantCulture, $"{coefficient}E{Math.Clamp(exponent, -MostExponent, MostExponent)}");
    }
}
