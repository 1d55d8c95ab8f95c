using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace CodeGuruProfiler.Ion.Binary;

/// <summary>
/// A text of 4 to 16 bytes: two words, which may overlap, and its length say all of it, so that comparing it touches no other memory.
/// </summary>
internal readonly record struct ShortText(ulong First, ulong Last, int Length)
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> text, out ShortText read)
    {
        int length = text.Length;
        if (length is >= sizeof(ulong) and <= 2 * sizeof(ulong))
        {
            read = new(BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[(length - sizeof(ulong))..]), length);
            return true;
        }

        if (length is >= sizeof(uint) and < sizeof(ulong))
        {
            read = new(BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[(length - sizeof(uint))..]), length);
            return true;
        }

        read = default;
        return false;
    }

    /// <summary>Returns one of 2^bits places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int GetPlace(int bits) => (int)(((First + (Last * 3)) * Multiplier) >> (64 - bits));
}
