using System.Buffers;
using System.Text;
using CodeGuruProfiler.Profiles.Buffers;

namespace CodeGuruProfiler.Profiles.Reading;

/// <summary>Text in UTF-16 or UTF-32, which some shells write, recognized by its byte order mark or by the zero bytes of its first character.</summary>
/// <param name="encoding">The encoding, which throws on invalid characters.</param>
/// <param name="width">The bytes of a unit.</param>
/// <param name="mark">The bytes of the byte order mark; 0 without one.</param>
internal sealed class UnicodeForm(Encoding encoding, int width, int mark)
{
    private const int Utf16Width = 2;
    private const int Utf32Width = 4;
    private const int CharsAtOnce = 8192;
    private const byte IonBinaryMark = 0xE0;

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Returns null for UTF-8 and for bytes that are not text.</summary>
    public static UnicodeForm? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Utf16Width || bytes[0] == IonBinaryMark || bytes.StartsWith(Utf8Mark))
        {
            return null;
        }

        return bytes switch
        {
            [0, 0, 0xFE, 0xFF, ..] => Utf32(bigEndian: true, Utf32Width),
            [0xFF, 0xFE, 0, 0, ..] => Utf32(bigEndian: false, Utf32Width),
            [0, 0, 0, not 0, ..] => Utf32(bigEndian: true, 0),
            [not 0, 0, 0, 0, ..] => Utf32(bigEndian: false, 0),
            [0xFE, 0xFF, ..] => Utf16(bigEndian: true, Utf16Width),
            [0xFF, 0xFE, ..] => Utf16(bigEndian: false, Utf16Width),
            [0, not 0, ..] => Utf16(bigEndian: true, 0),
            [not 0, 0, ..] => Utf16(bigEndian: false, 0),
            _ => null,
        };
    }

    /// <summary>Writes the text in UTF-8, with a byte order mark: no reader then guesses again.</summary>
    public void ToUtf8(ReadOnlySpan<byte> source, IBufferWriter<byte> utf8)
    {
        utf8.Write(Utf8Mark);
        Decoder decoder = encoding.GetDecoder();
        Encoder encoder = Encoding.UTF8.GetEncoder();
        char[] chars = PooledArray.Rent<char>(CharsAtOnce);
        int position = mark;
        try
        {
            bool isComplete = false;
            while (!isComplete)
            {
                decoder.Convert(source[position..], chars, flush: true, out int used, out int length, out isComplete);
                position += used;
                Span<byte> free = utf8.GetSpan(Encoding.UTF8.GetMaxByteCount(length));
                encoder.Convert(chars.AsSpan(0, length), free, flush: isComplete, out _, out int written, out _);
                utf8.Advance(written);
            }
        }
        catch (DecoderFallbackException exception)
        {
            throw Errors.NotUnicode(encoding.WebName, position + Math.Max(0, exception.Index));
        }
        finally
        {
            PooledArray.Return(chars);
        }
    }

    /// <summary>Returns where a position in the UTF-8 is in the source.</summary>
    public long ToSource(ReadOnlySpan<byte> utf8, long position)
    {
        long units = 0;
        foreach (byte value in utf8[Math.Min(Utf8Mark.Length, utf8.Length)..(int)Math.Clamp(position, Utf8Mark.Length, utf8.Length)])
        {
            // Continuation bytes add nothing; what takes four bytes takes two units of UTF-16.
            bool starts = (value & 0xC0) != 0x80;
            units += !starts ? 0 : width == Utf16Width && value >= 0xF0 ? 2 : 1;
        }

        return mark + (units * width);
    }

    private static UnicodeForm Utf16(bool bigEndian, int mark)
        => new(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true), Utf16Width, mark);

    private static UnicodeForm Utf32(bool bigEndian, int mark)
        => new(new UTF32Encoding(bigEndian, byteOrderMark: false, throwOnInvalidCharacters: true), Utf32Width, mark);
}
