using System.Buffers.Binary;

namespace CodeGuruProfiler.Ion;

// A hash of a text: pairs of words, multiplied to twice their width and folded. Pairs do not wait for one another.
internal static class TextHash
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD1B54A32D192ED03;
    private const ulong Third = 0xA0761D6478BD642F;
    private const int Word = sizeof(ulong);

    internal static uint Compute(ReadOnlySpan<byte> text, ulong seed)
    {
        ulong hash = seed ^ ((ulong)text.Length * Second);
        while (text.Length > 4 * Word)
        {
            ulong one = Fold(ReadWord(text) ^ seed, ReadWord(text[Word..]) ^ First);
            ulong two = Fold(ReadWord(text[(2 * Word)..]) ^ seed, ReadWord(text[(3 * Word)..]) ^ Second);
            hash = (hash ^ one) + (two * Third);
            hash ^= hash >> 29;
            text = text[(4 * Word)..];
        }

        if (text.Length > 2 * Word)
        {
            hash ^= Fold(ReadWord(text) ^ seed, ReadWord(text[Word..]) ^ Third);
            text = text[(2 * Word)..];
        }

        // The last words may overlap: the length is in the hash already.
        (ulong low, ulong high) = text.Length switch
        {
            >= Word => (ReadWord(text), ReadWord(text[^Word..])),
            >= Word / 2 => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^(Word / 2)..])),
            > 0 => (text[0], ((ulong)text[text.Length / 2] << Word) | text[^1]),
            _ => (0UL, 0UL),
        };
        ulong folded = Fold(low ^ hash, high ^ First);
        return (uint)(folded ^ (folded >> 32));
    }

    private static ulong ReadWord(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    private static ulong Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }
}
