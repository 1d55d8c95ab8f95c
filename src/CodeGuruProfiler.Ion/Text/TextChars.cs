using System.Buffers;

namespace CodeGuruProfiler.Ion;

// The character classes of Ion text: https://amazon-ion.github.io/ion-docs/docs/spec.html
internal static class TextChars
{
    private static readonly SearchValues<byte> Operators = SearchValues.Create("!#%&*+-./;<=>?@^`|~"u8);
    private static readonly SearchValues<byte> NumberStops = SearchValues.Create("{}[](),\"' \t\n\r\v\f"u8);

    internal static bool IsDigit(ReadOnlySpan<byte> text, int position)
        => position < text.Length && char.IsAsciiDigit((char)text[position]);

    internal static bool IsIdentifierStart(byte b) => char.IsAsciiLetter((char)b) || b is (byte)'_' or (byte)'$';

    internal static bool IsIdentifierPart(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'$';

    internal static bool IsOperator(byte b) => Operators.Contains(b);

    internal static bool IsWhitespace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\v' or (byte)'\f';

    // Control characters that may stand unescaped inside quotes; newlines have rules of their own.
    internal static bool IsIllegalControl(byte b) => b < 0x20 && b is not ((byte)'\t' or (byte)'\v' or (byte)'\f');

    internal static bool StartsComment(ReadOnlySpan<byte> text, int position)
        => position + 1 < text.Length && text[position] == '/' && (text[position + 1] is (byte)'/' or (byte)'*');

    // Numbers and timestamps end before these characters, and nowhere else.
    internal static bool StopsNumber(ReadOnlySpan<byte> text, int position)
        => position == text.Length || NumberStops.Contains(text[position]) || StartsComment(text, position);

    internal static bool StartsLongString(ReadOnlySpan<byte> text, int position) => text[position..].StartsWith("'''"u8);

    // Identifiers that are values, and must be quoted to be symbols.
    internal static bool IsKeyword(ReadOnlySpan<byte> word)
        => word.SequenceEqual("null"u8) || word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("nan"u8);

    internal static int SkipWhitespace(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length && IsWhitespace(text[position]))
        {
            position++;
        }

        return position;
    }
}
