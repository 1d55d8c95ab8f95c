using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace CodeGuruProfiler.FlameGraphs.Buffers;

/// <summary>Texts and numbers, written to a buffer.</summary>
internal static class BufferWriterExtensions
{
    private const int CharactersAtOnce = 8 * 1024;
    private const int BytesAtOnce = 3 * 4096;

    /// <summary>Writes a text as UTF-8. Half of a surrogate pair becomes U+FFFD.</summary>
    public static void WriteText(this IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        while (text.Length > CharactersAtOnce)
        {
            int length = char.IsHighSurrogate(text[CharactersAtOnce - 1]) ? CharactersAtOnce - 1 : CharactersAtOnce;
            WritePiece(output, text[..length]);
            text = text[length..];
        }

        WritePiece(output, text);
    }

    /// <summary>Writes seven bits a byte, least significant first; the high bit marks all but the last byte.</summary>
    public static void WriteVarint(this IBufferWriter<byte> output, ulong value)
    {
        Span<byte> bytes = output.GetSpan(10);
        int length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            bytes[length++] = (byte)(value | 0x80);
        }

        bytes[length++] = (byte)value;
        output.Advance(length);
    }

    public static void WriteDouble(this IBufferWriter<byte> output, double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(output.GetSpan(sizeof(double)), value);
        output.Advance(sizeof(double));
    }

    public static void WriteBase64(this IBufferWriter<byte> output, ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            // A multiple of three, so that only the last piece is padded.
            ReadOnlySpan<byte> piece = bytes[..Math.Min(bytes.Length, BytesAtOnce)];
            Base64.EncodeToUtf8(piece, output.GetSpan(Base64.GetMaxEncodedToUtf8Length(piece.Length)), out _, out int written);
            output.Advance(written);
            bytes = bytes[piece.Length..];
        }
    }

    private static void WritePiece(IBufferWriter<byte> output, ReadOnlySpan<char> text)
        => output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
}
