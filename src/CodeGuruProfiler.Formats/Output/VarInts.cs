using System.Numerics;

namespace CodeGuruProfiler.Formats.Output;

/// <summary>Numbers of protobuf: https://protobuf.dev/programming-guides/encoding/#varints</summary>
internal static class VarInts
{
    private const int BitsAByte = 7;

    /// <summary>Returns how many bytes a number takes, 1 to 10.</summary>
    public static int LengthOf(ulong value) => ((BitOperations.Log2(value | 1) + BitsAByte) * 37) >> 8;

    /// <summary>Writes a number, and returns its length.</summary>
    public static int Write(Span<byte> bytes, ulong value)
    {
        int length = 0;
        while (value >= 0x80)
        {
            bytes[length++] = (byte)(value | 0x80);
            value >>= BitsAByte;
        }

        bytes[length++] = (byte)value;
        return length;
    }
}
