using System.Globalization;
using System.Numerics;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>Integers, floats and decimals as text. Scanning checks the spelling; the other methods trust it.</summary>
internal static class TextNumbers
{
    /// <summary>From the sign or the first digit to behind the last one.</summary>
    public static IonTokenType Scan(ReadOnlySpan<byte> text, ref int position, int maxDigits)
    {
        int start = position;
        position += text[position] == '-' ? 1 : 0;
        IonTokenType type;
        if (Radix(text, position) is { } radix)
        {
            type = ScanRadix(text, ref position, radix);
        }
        else
        {
            type = ScanDecimal(text, ref position);
            if (position - start > maxDigits && type != IonTokenType.Float)
            {
                CheckDigits(text[start..position], maxDigits, start);
            }
        }

        if (!TextChars.StopsNumber(text, position))
        {
            ThrowHelper.ThrowUnexpectedText("the end of a number", text, position);
        }

        return type;
    }

    public static bool TryParseInt64(ReadOnlySpan<byte> number, out long value)
    {
        bool negative = number[0] == '-';
        number = number[(negative ? 1 : 0)..];
        uint radix = (uint)(Radix(number, 0) ?? 10);
        ulong magnitude = 0;
        value = 0;
        foreach (byte b in number[(radix == 10 ? 0 : 2)..])
        {
            if (b == '_')
            {
                continue;
            }

            uint digit = (uint)HexDigit(b);
            if (magnitude > (ulong.MaxValue - digit) / radix)
            {
                return false;
            }

            magnitude = (magnitude * radix) + digit;
        }

        if (magnitude > long.MaxValue + (negative ? 1UL : 0UL))
        {
            return false;
        }

        value = negative ? -(long)magnitude : (long)magnitude;
        return true;
    }

    public static BigInteger ParseBigInteger(ReadOnlySpan<byte> number)
    {
        if (TryParseInt64(number, out long small))
        {
            return small;
        }

        bool negative = number[0] == '-';
        number = number[(negative ? 1 : 0)..];
        BigInteger magnitude = Radix(number, 0) switch
        {
            16 => ParseBits(number[2..], bitsADigit: 4),
            2 => ParseBits(number[2..], bitsADigit: 1),
            _ => BigInteger.Parse(Digits(number), NumberStyles.None, CultureInfo.InvariantCulture),
        };
        return negative ? -magnitude : magnitude;
    }

    public static double ParseDouble(ReadOnlySpan<byte> number) => number[^1] switch
    {
        (byte)'n' => double.NaN,
        (byte)'f' => number[0] == '-' ? double.NegativeInfinity : double.PositiveInfinity,
        _ => double.Parse(Digits(number), NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    /// <summary>The exponent is what is written less the digits after the point; it was checked to fit.</summary>
    public static IonDecimal ParseDecimal(ReadOnlySpan<byte> number)
    {
        _ = TryGetExponent(number, out int exponent, out ReadOnlySpan<byte> coefficient);
        string digits = Digits(coefficient).Replace(".", "", StringComparison.Ordinal);
        BigInteger value = BigInteger.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return value.IsZero && digits[0] == '-' ? IonDecimal.NegativeZero(exponent) : new IonDecimal(value, exponent);
    }

    // Digits of a radix that is a power of two become bytes one after another, from the last one on.
    private static BigInteger ParseBits(ReadOnlySpan<byte> digits, int bitsADigit)
    {
        const int BitsAByte = 8;
        var bytes = new byte[(((long)digits.Length * bitsADigit) + BitsAByte - 1) / BitsAByte];
        int first = bytes.Length;
        int held = 0;
        int bits = 0;
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            if (digits[i] == '_')
            {
                continue;
            }

            held |= HexDigit(digits[i]) << bits;
            bits += bitsADigit;
            if (bits == BitsAByte)
            {
                bytes[--first] = (byte)held;
                held = 0;
                bits = 0;
            }
        }

        if (bits > 0)
        {
            bytes[--first] = (byte)held;
        }

        return new BigInteger(bytes.AsSpan(first), isUnsigned: true, isBigEndian: true);
    }

    private static void CheckDigits(ReadOnlySpan<byte> number, int maxDigits, int position)
    {
        int mark = number.IndexOfAny((byte)'d', (byte)'D');
        int digits = 0;
        foreach (byte b in mark < 0 ? number : number[..mark])
        {
            digits += char.IsAsciiDigit((char)b) ? 1 : 0;
        }

        if (digits > maxDigits)
        {
            ThrowHelper.ThrowTooManyDigits(maxDigits, position);
        }
    }

    private static bool TryGetExponent(ReadOnlySpan<byte> number, out int exponent, out ReadOnlySpan<byte> coefficient)
    {
        int mark = number.IndexOfAny((byte)'d', (byte)'D');
        coefficient = mark < 0 ? number : number[..mark];
        long written = 0;
        if (mark >= 0 && !long.TryParse(number[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out written))
        {
            exponent = 0;
            return false;
        }

        int point = coefficient.IndexOf((byte)'.');
        int fraction = 0;
        foreach (byte b in point < 0 ? default : coefficient[(point + 1)..])
        {
            fraction += b == '_' ? 0 : 1;
        }

        exponent = (int)Math.Clamp(written - fraction, -int.MaxValue, int.MaxValue);
        return written >= -int.MaxValue + (long)fraction && written - fraction <= int.MaxValue;
    }

    private static IonTokenType ScanRadix(ReadOnlySpan<byte> text, ref int position, int radix)
    {
        position += 2;
        ScanDigits(text, ref position, radix);
        return IonTokenType.Int;
    }

    private static IonTokenType ScanDecimal(ReadOnlySpan<byte> text, ref int position)
    {
        int start = position;
        IonTokenType type = IonTokenType.Int;
        ScanDigits(text, ref position, radix: 10);
        if (text[start] == '0' && position > start + 1)
        {
            ThrowHelper.ThrowUnexpectedText("no digit after a leading zero", text, start + 1);
        }

        if (position < text.Length && text[position] == '.')
        {
            type = IonTokenType.Decimal;
            position++;
            if (TextChars.IsDigit(text, position))
            {
                ScanDigits(text, ref position, radix: 10);
            }
        }

        int mark = position < text.Length ? text[position] | 0x20 : 0;
        if (mark is 'e' or 'd')
        {
            type = mark == 'e' ? IonTokenType.Float : IonTokenType.Decimal;
            position++;
            position += position < text.Length && text[position] is (byte)'+' or (byte)'-' ? 1 : 0;
            int exponentAt = position;
            while (TextChars.IsDigit(text, position))
            {
                position++;
            }

            if (position == exponentAt)
            {
                ThrowHelper.ThrowUnexpectedText("a digit of an exponent", text, position);
            }
        }

        if (type == IonTokenType.Decimal && !TryGetExponent(text[start..position], out _, out _))
        {
            ThrowHelper.ThrowNumberTooLarge(32, start);
        }

        return type;
    }

    // Digits, with single underscores between them.
    private static void ScanDigits(ReadOnlySpan<byte> text, ref int position, int radix)
    {
        while (true)
        {
            int digit = position < text.Length ? HexDigit(text[position]) : -1;
            if (digit < 0 || digit >= radix)
            {
                ThrowHelper.ThrowUnexpectedText("a digit", text, position);
            }

            position++;
            if (position < text.Length && text[position] == '_')
            {
                position++;
                continue;
            }

            digit = position < text.Length ? HexDigit(text[position]) : -1;
            if (digit < 0 || digit >= radix)
            {
                return;
            }
        }
    }

    private static int? Radix(ReadOnlySpan<byte> text, int position)
    {
        if (position + 1 >= text.Length || text[position] != '0')
        {
            return null;
        }

        return (text[position + 1] | 0x20) switch
        {
            'x' => 16,
            'b' => 2,
            _ => null,
        };
    }

    private static int HexDigit(byte b) => char.IsAsciiHexDigit((char)b) ? (b <= '9' ? b - '0' : (b | 0x20) - 'a' + 10) : -1;

    private static string Digits(ReadOnlySpan<byte> number)
        => System.Text.Encoding.ASCII.GetString(number).Replace("_", "", StringComparison.Ordinal);
}
