using System.Buffers.Text;
using System.Text;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>Escapes inside quotes: https://amazon-ion.github.io/ion-docs/docs/spec.html#escape-characters</summary>
internal static class TextEscapes
{
    /// <summary>The meaning of an escaped newline: nothing.</summary>
    public const int Nothing = -1;

    private const int Invalid = -2;

    /// <summary>Reads the escape whose backslash is at the position, and moves behind it.</summary>
    public static int Read(ReadOnlySpan<byte> text, ref int position, bool clob)
    {
        int start = position;
        position += 2;
        int kind = start + 1 < text.Length ? text[start + 1] : -1;
        int escaped = kind switch
        {
            '0' => 0,
            'a' => '\a',
            'b' => '\b',
            't' => '\t',
            'n' => '\n',
            'f' => '\f',
            'r' => '\r',
            'v' => '\v',
            '"' or '\'' or '?' or '\\' or '/' => kind,
            '\n' => Nothing,
            '\r' => SkipLineFeed(text, ref position),
            'x' => ReadHex(text, ref position, 2),
            'u' when !clob => ReadUtf16(text, ref position, start),
            'U' when !clob => CheckScalar(ReadHex(text, ref position, 8), start),
            _ => Invalid,
        };
        if (escaped == Invalid)
        {
            ThrowHelper.ThrowUnexpectedText("an escape after the backslash", text, start + 1);
        }

        return escaped;
    }

    private static int SkipLineFeed(ReadOnlySpan<byte> text, ref int position)
    {
        position += position < text.Length && text[position] == '\n' ? 1 : 0;
        return Nothing;
    }

    private static int ReadUtf16(ReadOnlySpan<byte> text, ref int position, int start)
    {
        int first = ReadHex(text, ref position, 4);
        if (!char.IsHighSurrogate((char)first))
        {
            return CheckScalar(first, start);
        }

        if (!text[position..].StartsWith("\\u"u8))
        {
            ThrowHelper.ThrowUnexpectedText("the second half of a surrogate pair", text, position);
        }

        int secondAt = position;
        position += 2;
        int second = ReadHex(text, ref position, 4);
        if (!char.IsLowSurrogate((char)second))
        {
            ThrowHelper.ThrowUnexpectedText("the second half of a surrogate pair", text, secondAt);
        }

        return char.ConvertToUtf32((char)first, (char)second);
    }

    private static int CheckScalar(int value, int start)
    {
        if (!Rune.IsValid(value))
        {
            ThrowHelper.ThrowNotACharacter(value, start);
        }

        return value;
    }

    private static int ReadHex(ReadOnlySpan<byte> text, ref int position, int digits)
    {
        for (int i = position; i < position + digits; i++)
        {
            if (i >= text.Length || !char.IsAsciiHexDigit((char)text[i]))
            {
                ThrowHelper.ThrowUnexpectedText("a hexadecimal digit of an escape", text, i);
            }
        }

        _ = Utf8Parser.TryParse(text.Slice(position, digits), out uint value, out _, 'x');
        position += digits;
        return (int)value;
    }
}
