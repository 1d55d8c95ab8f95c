using System.Text;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>
/// Text that is not UTF-8, recognized by its byte order mark or by the zero bytes of its first character, is transcoded before it is read.
/// Positions in messages remain those of the caller's bytes.
/// </summary>
internal static class TextSource
{
    private const int Utf16Width = 2;
    private const int Utf32Width = 4;

    /// <summary>The text as UTF-8 and where it starts; with a map of its positions when it was transcoded.</summary>
    public static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> source, out int start, out SourceMap? map)
    {
        start = source.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        map = null;
        if (start > 0)
        {
            return source;
        }

        Encoding? encoding = Detect(source, out int width, out int mark);
        if (encoding is null)
        {
            return source;
        }

        try
        {
            byte[] utf8 = Encoding.UTF8.GetBytes(encoding.GetString(source[mark..]));
            map = new SourceMap(utf8, width, mark);
            return utf8;
        }
        catch (DecoderFallbackException e)
        {
            throw Errors.NotTranscodable(encoding.WebName, mark + Math.Max(0, e.Index));
        }
    }

    private static Encoding? Detect(ReadOnlySpan<byte> source, out int width, out int mark)
    {
        width = 0;
        mark = 0;
        if (source.Length < Utf16Width)
        {
            return null;
        }

        (byte first, byte second) = (source[0], source[1]);
        bool hasFour = source.Length >= Utf32Width;
        bool secondPairZero = hasFour && source[2] == 0 && source[3] == 0;
        bool bigMark32 = hasFour && first == 0 && second == 0 && source[2] == 0xFE && source[3] == 0xFF;
        bool littleMark = first == 0xFF && second == 0xFE;
        bool bigMark16 = first == 0xFE && second == 0xFF;
        if (bigMark32 || (hasFour && first == 0 && second == 0 && source[2] == 0 && source[3] != 0))
        {
            width = Utf32Width;
            mark = bigMark32 ? Utf32Width : 0;
            return new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true);
        }

        if ((littleMark || (first != 0 && second == 0)) && secondPairZero)
        {
            width = Utf32Width;
            mark = littleMark ? Utf32Width : 0;
            return new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true);
        }

        bool big = bigMark16 || (first == 0 && second != 0);
        if (!big && !littleMark && (first == 0 || second != 0))
        {
            return null;
        }

        width = Utf16Width;
        mark = bigMark16 || littleMark ? Utf16Width : 0;
        return new UnicodeEncoding(big, byteOrderMark: false, throwOnInvalidBytes: true);
    }
}
