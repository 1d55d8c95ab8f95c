using System.Buffers.Binary;

namespace CodeGuruProfiler.Profiles.Unknown;

/// <summary>The integers in recorded values: seven bits a byte, least significant first; the high bit means that more follow.</summary>
internal static class ValueBytes
{
    public const int MaxIntegerLength = 10;

    public static int Write(Span<byte> to, ulong value)
    {
        int length = 0;
        for (; value > 0x7F; value >>= 7)
        {
            to[length++] = (byte)(value | 0x80);
        }

        to[length++] = (byte)value;
        return length;
    }

    public static ulong Read(ReadOnlySpan<byte> from, ref int position)
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = from[position++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next <= 0x7F)
            {
                return value;
            }
        }
    }

    /// <summary>Small for integers near 0, whatever their sign.</summary>
    public static ulong OfInteger(long value) => (ulong)((value << 1) ^ (value >> 63));

    public static long ToInteger(ulong bits) => (long)(bits >> 1) ^ -(long)(bits & 1);

    /// <summary>Small for doubles with few significant bits.</summary>
    public static ulong OfDouble(double value)
        => BinaryPrimitives.ReverseEndianness(BitConverter.DoubleToUInt64Bits(value));

    public static double ToDouble(ulong bits)
        => BitConverter.UInt64BitsToDouble(BinaryPrimitives.ReverseEndianness(bits));
}
