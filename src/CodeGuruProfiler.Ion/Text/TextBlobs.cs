using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>Base 64 between double braces, with white space anywhere and padding where it belongs.</summary>
internal static class TextBlobs
{
    /// <summary>From behind the opening braces to behind the closing ones; the result is what is between them.</summary>
    public static TextSlice Scan(ReadOnlySpan<byte> text, ref int position)
    {
        int start = position;
        int digits = 0;
        int padding = 0;
        while (true)
        {
            position = TextChars.SkipWhitespace(text, position);
            byte b = position < text.Length ? text[position] : (byte)0;
            if (b == '}')
            {
                break;
            }

            if (b == '=')
            {
                padding++;
            }
            else if (Digit(b) < 0 || padding > 0)
            {
                ThrowHelper.ThrowUnexpectedText("base 64 or '}}'", text, position);
            }
            else
            {
                digits++;
            }

            position++;
        }

        if (padding > 2 || (digits + (long)padding) % 4 != 0)
        {
            ThrowHelper.ThrowBase64Length(digits, padding, position);
        }

        int end = position;
        SkipEnd(text, ref position);
        return new TextSlice(TextForm.Escaped, start, end);
    }

    public static byte[] Decode(ReadOnlySpan<byte> content)
    {
        int digits = 0;
        foreach (byte b in content)
        {
            digits += Digit(b) < 0 ? 0 : 1;
        }

        var output = new byte[(int)(digits * 6L / 8)];
        int written = 0;
        int bits = 0;
        int held = 0;
        foreach (byte b in content)
        {
            int digit = Digit(b);
            if (digit < 0)
            {
                continue;
            }

            held = ((held << 6) | digit) & 0xFFFF;
            bits += 6;
            if (bits >= 8)
            {
                bits -= 8;
                output[written++] = (byte)(held >> bits);
            }
        }

        return output;
    }

    public static void SkipEnd(ReadOnlySpan<byte> text, ref int position)
    {
        if (!text[position..].StartsWith("}}"u8))
        {
            ThrowHelper.ThrowUnexpectedText("'}}'", text, position);
        }

        position += 2;
    }

    private static int Digit(byte b) => b switch
    {
        >= (byte)'A' and <= (byte)'Z' => b - 'A',
        >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
        >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
        (byte)'+' => 62,
        (byte)'/' => 63,
        _ => -1,
    };
}
