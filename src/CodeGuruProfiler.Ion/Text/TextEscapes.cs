using System.Buffers.Text;
using System.Text;

namespace CodeGuruProfiler.Ion;

// Escapes inside quotes: https://amazon-ion.github.io/ion-docs/docs/spec.html#escape-characters
internal static class TextEscapes
{
    // What an escaped newline stands for: nothing.
    internal const int Nothing = -1;

    // Reads the escape whose backslash is at the position, and moves behind it.
    internal static int Read(ReadOnlySpan<byte> text, ref int position, bool clob)
    {
        int start = position;
        position += 2;
        int kind = start + 1 < text.Length ? text[start + 1] : -1;
        switch (kind)
        {
            case '0': return 0;
            case 'a': return '\a';
            case 'b': return '\b';
            case 't': return '\t';
            case 'n': return '\n';
            case 'f': return '\f';
            case 'r': return '\r';
            case 'v': return '\v';
            case '"' or '\'' or '?' or '\\' or '/': return kind;
            case '\n': return Nothing;
            case '\r':
                position += position < text.Length && text[position] == '\n' ? 1 : 0;
                return Nothing;
            case 'x': return ReadHex(text, ref position, 2);
            case 'u' when !clob: return ReadUtf16(text, ref position, start);
            case 'U' when !clob: return CheckScalar(ReadHex(text, ref position, 8), start);
            default:
                Throw.UnexpectedText("an escape after the backslash", text, start + 1);
                return 0;
        }
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
            Throw.UnexpectedText("the second half of a surrogate pair", text, position);
        }

        int secondAt = position;
        position += 2;
        int second = ReadHex(text, ref position, 4);
        if (!char.IsLowSurrogate((char)second))
        {
            Throw.UnexpectedText("the second half of a surrogate pair", text, secondAt);
        }

        return char.ConvertToUtf32((char)first, (char)second);
    }

    private static int CheckScalar(int value, int start)
    {
        if (!Rune.IsValid(value))
        {
            Throw.NotACharacter(value, start);
        }

        return value;
    }

    private static int ReadHex(ReadOnlySpan<byte> text, ref int position, int digits)
    {
        for (int i = position; i < position + digits; i++)
        {
            if (i >= text.Length || !char.IsAsciiHexDigit((char)text[i]))
            {
                Throw.UnexpectedText("a hexadecimal digit of an escape", text, i);
            }
        }

        _ = Utf8Parser.TryParse(text.Slice(position, digits), out uint value, out _, 'x');
        position += digits;
        return (int)value;
    }
}
