using System.Buffers.Binary;
using System.Numerics;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>The representations of integers, floats and decimals, already known to be whole.</summary>
internal static class BinaryNumbers
{
    /// <summary>False when the magnitude needs more than 64 bits.</summary>
    public static bool TryReadMagnitude(ReadOnlySpan<byte> bytes, out ulong magnitude)
    {
        magnitude = 0;
        if (bytes.Length > sizeof(ulong))
        {
            int padding = bytes.IndexOfAnyExcept((byte)0);
            bytes = padding < 0 ? default : bytes[padding..];
            if (bytes.Length > sizeof(ulong))
            {
                magnitude = ulong.MaxValue;
                return false;
            }
        }

        foreach (byte b in bytes)
        {
            magnitude = (magnitude << 8) | b;
        }

        return true;
    }

    public static bool TryReadInt64(ReadOnlySpan<byte> bytes, bool negative, out long value)
    {
        bool fits = TryReadMagnitude(bytes, out ulong magnitude) && magnitude <= long.MaxValue + (negative ? 1UL : 0UL);
        value = fits ? (negative ? -(long)magnitude : (long)magnitude) : 0;
        return fits;
    }

    public static BigInteger ReadBigInteger(ReadOnlySpan<byte> bytes, bool negative)
    {
        BigInteger value = TryReadMagnitude(bytes, out ulong magnitude)
            ? magnitude
            : new BigInteger(bytes, isUnsigned: true, isBigEndian: true);
        return negative ? -value : value;
    }

    public static double ReadDouble(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => 0,
        sizeof(float) => BinaryPrimitives.ReadSingleBigEndian(bytes),
        _ => BinaryPrimitives.ReadDoubleBigEndian(bytes),
    };

    /// <summary>An exponent, then a coefficient whose first bit is its sign. Both are left out when they are positive zero.</summary>
    public static IonDecimal ReadDecimal(ReadOnlySpan<byte> data, int start, int length)
    {
        if (length == 0)
        {
            return default;
        }

        int position = start;
        int exponent = VarInts.ReadSigned(data, ref position, start + length, out _);
        BigInteger coefficient = ReadSignedMagnitude(data[position..(start + length)], out bool negativeZero);
        return negativeZero ? IonDecimal.NegativeZero(exponent) : new IonDecimal(coefficient, exponent);
    }

    public static BigInteger ReadSignedMagnitude(ReadOnlySpan<byte> bytes, out bool negativeZero)
    {
        negativeZero = false;
        if (bytes.IsEmpty)
        {
            return BigInteger.Zero;
        }

        bool negative = (bytes[0] & 0x80) != 0;
        BigInteger magnitude;
        if (bytes.Length <= sizeof(ulong))
        {
            ulong small = (ulong)bytes[0] & 0x7F;
            foreach (byte b in bytes[1..])
            {
                small = (small << 8) | b;
            }

            magnitude = small;
        }
        else
        {
            BigInteger whole = new(bytes, isUnsigned: true, isBigEndian: true);
            magnitude = negative ? whole - (BigInteger.One << ((bytes.Length * 8) - 1)) : whole;
        }

        negativeZero = negative && magnitude.IsZero;
        return negative ? -magnitude : magnitude;
    }

    public static void WriteDecimal(ref BinaryBuffer buffer, IonDecimal value)
    {
        if (value != default)
        {
            buffer.WriteVarInt(value.Exponent, value.Exponent < 0);
            WriteCoefficient(ref buffer, value.Coefficient, value.IsNegativeZero);
        }
    }

    /// <summary>The first bit is the sign; positive zero takes no byte.</summary>
    public static void WriteCoefficient(ref BinaryBuffer buffer, BigInteger value, bool isNegativeZero)
    {
        if (value.IsZero && !isNegativeZero)
        {
            return;
        }

        BigInteger magnitude = BigInteger.Abs(value);
        int length = (int)(magnitude.GetBitLength() / 8) + 1;
        Span<byte> room = buffer.WriteRoom(length);
        room[0] = 0;
        _ = magnitude.TryWriteBytes(room[(length - magnitude.GetByteCount(isUnsigned: true))..], out _, isUnsigned: true, isBigEndian: true);
        room[0] |= isNegativeZero || value.Sign < 0 ? (byte)0x80 : (byte)0;
    }
}
