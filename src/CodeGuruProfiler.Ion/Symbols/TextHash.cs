using System.Buffers.Binary;

namespace CodeGuruProfiler.Ion.Symbols;

/// <summary>
/// A hash of a text: pairs of words, multiplied to twice their width and folded. Pairs do not wait for one another. The keys differ from run to
/// run, one for each place of a word, so that nobody can prepare texts that collide.
/// </summary>
internal static class TextHash
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;
    private const int Word = sizeof(ulong);
    private const int Pair = 2 * Word;

    private static readonly ulong Key1 = NewKey(1);
    private static readonly ulong Key2 = NewKey(2);
    private static readonly ulong Key3 = NewKey(3);
    private static readonly ulong Key4 = NewKey(4);
    private static readonly ulong Key5 = NewKey(5);
    private static readonly ulong Key6 = NewKey(6);
    private static readonly ulong Key7 = NewKey(7);
    private static readonly ulong Key8 = NewKey(8);

    public static uint Compute(ReadOnlySpan<byte> text)
    {
        ulong hash = (ulong)text.Length * Multiplier;
        for (; text.Length > 4 * Pair; text = text[(4 * Pair)..])
        {
            hash = Mix(hash ^ FoldEnds(text[..(4 * Pair)]));
        }

        return (uint)(Mix(hash ^ FoldEnds(text)) >> 32);
    }

    // At most four pairs. They overlap where there are fewer; the length of the text, already in the hash, distinguishes these.
    private static ulong FoldEnds(ReadOnlySpan<byte> text)
    {
        int length = text.Length;
        if (length < Pair)
        {
            (ulong low, ulong high) = ReadFew(text);
            return Fold(low ^ Key1, high ^ Key2);
        }

        ulong folded = FoldPair(text, Key1, Key2) ^ FoldPair(text[(length - Pair)..], Key3, Key4);
        if (length > 2 * Pair)
        {
            folded ^= FoldPair(text[Pair..], Key5, Key6) ^ FoldPair(text[(length - (2 * Pair))..], Key7, Key8);
        }

        return folded;
    }

    private static (ulong Low, ulong High) ReadFew(ReadOnlySpan<byte> text) => text.Length switch
    {
        >= Word => (ReadWord(text), ReadWord(text[^Word..])),
        >= Word / 2 => (BinaryPrimitives.ReadUInt32LittleEndian(text), BinaryPrimitives.ReadUInt32LittleEndian(text[^(Word / 2)..])),
        > 0 => (text[0], ((ulong)text[text.Length / 2] << Word) | text[^1]),
        _ => (0, 0),
    };

    private static ulong FoldPair(ReadOnlySpan<byte> text, ulong leftKey, ulong rightKey) => Fold(ReadWord(text) ^ leftKey, ReadWord(text[Word..]) ^ rightKey);

    private static ulong ReadWord(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt64LittleEndian(text);

    private static ulong Fold(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        return high ^ low;
    }

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * Multiplier;
        return value ^ (value >> 29);
    }

    private static ulong NewKey(int number) => ((ulong)(uint)HashCode.Combine(number) << 32) | (uint)HashCode.Combine(number, number);
}
