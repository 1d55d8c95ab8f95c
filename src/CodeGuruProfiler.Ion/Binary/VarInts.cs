using System.Numerics;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>
/// The numbers of variable length: https://amazon-ion.github.io/ion-docs/docs/binary.html#varuint-and-varint-fields
/// Padding with leading zeros is legal, however long.
/// </summary>
internal static class VarInts
{
    public const int MaxLength = 10;

    /// <summary>Seven bits a byte, most significant first; the high bit marks the last byte.</summary>
    public static long ReadUnsigned(ReadOnlySpan<byte> data, ref int position, int end)
    {
        int start = position;
        long value = 0;
        while (true)
        {
            if (position >= end)
            {
                ThrowHelper.ThrowEndOfInput(position, 1, 0);
            }

            int b = data[position++];
            value = (value << 7) | (uint)(b & 0x7F);
            if (b >= 0x80)
            {
                return value;
            }

            if (value > long.MaxValue >> 7)
            {
                ThrowHelper.ThrowNumberTooLarge(63, start);
            }
        }
    }

    /// <summary>As above, but the second bit of the first byte is the sign, so that there is a minus zero.</summary>
    public static int ReadSigned(ReadOnlySpan<byte> data, ref int position, int end, out bool negative)
    {
        int start = position;
        if (position >= end)
        {
            ThrowHelper.ThrowEndOfInput(position, 1, 0);
        }

        int b = data[position++];
        negative = (b & 0x40) != 0;
        long value = b & 0x3F;
        while (b < 0x80)
        {
            if (position >= end)
            {
                ThrowHelper.ThrowEndOfInput(position, 1, 0);
            }

            b = data[position++];
            value = (value << 7) | (uint)(b & 0x7F);
            if (value > int.MaxValue)
            {
                ThrowHelper.ThrowNumberTooLarge(32, start);
            }
        }

        return negative ? -(int)value : (int)value;
    }

    /// <summary>Returns the number of bytes that a number takes.</summary>
    public static int LengthOf(ulong value) => (64 - BitOperations.LeadingZeroCount(value | 1) + 6) / 7;

    public static void Put(Span<byte> room, ulong value, int length)
    {
        room[length - 1] = (byte)(0x80 | value);
        for (int i = length - 2; i >= 0; i--)
        {
            value >>= 7;
            room[i] = (byte)(value & 0x7F);
        }
    }
}
