using System.Text;
using System.Text.Unicode;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>Quoted text: strings, symbols and clobs. Scanning checks everything, so that decoding has nothing left to refuse.</summary>
internal static class TextStrings
{
    private const int LongQuotes = 3;

    /// <summary>From behind the quote to behind the closing one.</summary>
    public static TextSlice ScanShort(ReadOnlySpan<byte> text, ref int position, byte quote, bool clob)
    {
        int start = position;
        var form = TextForm.Plain;
        while (true)
        {
            if (position >= text.Length)
            {
                ThrowHelper.ThrowUnexpectedText("a closing quote", text, text.Length);
            }

            byte b = text[position];
            if (b == quote)
            {
                break;
            }

            if (b == '\\')
            {
                form = TextForm.Escaped;
                _ = TextEscapes.Read(text, ref position, clob);
            }
            else
            {
                CheckCharacter(text, position, clob);
                position++;
            }
        }

        CheckUtf8(text, start, position);
        return new TextSlice(form, start, position++);
    }

    /// <summary>From the first of the three quotes to behind the last segment; comments may be between segments, but not in a clob.</summary>
    public static TextSlice ScanLong(ReadOnlySpan<byte> text, ref int position, bool clob)
    {
        int start = position;
        int segments = 0;
        bool plain = true;
        int end = position;
        while (TextChars.StartsLongString(text, position))
        {
            segments++;
            plain &= ScanSegment(text, ref position, clob);
            end = position;
            position = clob ? TextChars.SkipWhitespace(text, position) : TextComments.Skip(text, position);
        }

        position = end;
        return segments == 1 && plain
            ? new TextSlice(TextForm.Plain, start + LongQuotes, end - LongQuotes)
            : new TextSlice(TextForm.LongSegments, start, end);
    }

    public static byte[] Decode(ReadOnlySpan<byte> text, TextSlice slice, bool clob)
    {
        // Nothing is longer decoded than it is written.
        var output = new byte[slice.End - slice.Start];
        int written = 0;
        int position = slice.Start;
        if (slice.Form == TextForm.Escaped)
        {
            DecodeSegment(text[..slice.End], position, clob, output, ref written);
        }

        while (slice.Form == TextForm.LongSegments && position < slice.End)
        {
            int start = position + LongQuotes;
            _ = ScanSegment(text, ref position, clob);
            DecodeSegment(text[..(position - LongQuotes)], start, clob, output, ref written);
            position = TextComments.Skip(text[..slice.End], position);
        }

        return output.AsSpan(0, written).ToArray();
    }

    // True when the bytes between the quotes are the text itself.
    private static bool ScanSegment(ReadOnlySpan<byte> text, ref int position, bool clob)
    {
        position += LongQuotes;
        int start = position;
        bool plain = true;
        while (!TextChars.StartsLongString(text, position))
        {
            if (position == text.Length)
            {
                ThrowHelper.ThrowUnexpectedText("three closing quotes", text, text.Length);
            }

            byte b = text[position];
            if (b == '\\')
            {
                plain = false;
                _ = TextEscapes.Read(text, ref position, clob);
                continue;
            }

            if (b == '\r')
            {
                plain = false;
            }
            else if (b != '\n')
            {
                CheckCharacter(text, position, clob);
            }

            position++;
        }

        CheckUtf8(text, start, position);
        position += LongQuotes;
        return plain;
    }

    private static void DecodeSegment(ReadOnlySpan<byte> text, int position, bool clob, Span<byte> output, ref int written)
    {
        while (position < text.Length)
        {
            byte b = text[position];
            if (b == '\\')
            {
                int character = TextEscapes.Read(text, ref position, clob);
                if (clob && character >= 0)
                {
                    output[written++] = (byte)character;
                }
                else if (character >= 0)
                {
                    written += new Rune(character).EncodeToUtf8(output[written..]);
                }

                continue;
            }

            position++;
            if (b == '\r')
            {
                // Every newline is read as a line feed.
                position += position < text.Length && text[position] == '\n' ? 1 : 0;
                b = (byte)'\n';
            }

            output[written++] = b;
        }
    }

    private static void CheckCharacter(ReadOnlySpan<byte> text, int position, bool clob)
    {
        byte b = text[position];
        if (TextChars.IsIllegalControl(b) || (clob && b >= 0x80))
        {
            ThrowHelper.ThrowUnexpectedText(clob ? "an ASCII character or an escape" : "a character or an escape", text, position);
        }
    }

    private static void CheckUtf8(ReadOnlySpan<byte> text, int start, int end)
    {
        if (!Utf8.IsValid(text[start..end]))
        {
            ThrowHelper.ThrowNotUtf8(text[start..end], start);
        }
    }
}
