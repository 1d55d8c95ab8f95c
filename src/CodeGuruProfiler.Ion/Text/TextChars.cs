using System.Buffers;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>The character classes of Ion text: https://amazon-ion.github.io/ion-docs/docs/spec.html</summary>
internal static class TextChars
{
    private static readonly SearchValues<byte> Operators = SearchValues.Create("!#%&*+-./;<=>?@^`|~"u8);
    private static readonly SearchValues<byte> NumberStops = SearchValues.Create("{}[](),\"' \t\n\r\v\f"u8);

    public static bool IsDigit(ReadOnlySpan<byte> text, int position)
        => position < text.Length && char.IsAsciiDigit((char)text[position]);

    public static bool IsIdentifierStart(byte b) => char.IsAsciiLetter((char)b) || b is (byte)'_' or (byte)'$';

    public static bool IsIdentifierPart(byte b) => char.IsAsciiLetterOrDigit((char)b) || b is (byte)'_' or (byte)'$';

    public static bool IsOperator(byte b) => Operators.Contains(b);

    public static bool IsWhitespace(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\v' or (byte)'\f';

    /// <summary>Control characters that may be unescaped inside quotes; newlines have other rules.</summary>
    public static bool IsIllegalControl(byte b) => b < 0x20 && b is not ((byte)'\t' or (byte)'\v' or (byte)'\f');

    public static bool StartsComment(ReadOnlySpan<byte> text, int position)
        => position + 1 < text.Length && text[position] == '/' && (text[position + 1] is (byte)'/' or (byte)'*');

    /// <summary>Numbers and timestamps end before these characters, and nowhere else.</summary>
    public static bool StopsNumber(ReadOnlySpan<byte> text, int position)
        => position == text.Length || NumberStops.Contains(text[position]) || StartsComment(text, position);

    public static bool StartsLongString(ReadOnlySpan<byte> text, int position) => text[position..].StartsWith("'''"u8);

    /// <summary>Identifiers that are values, and must be quoted to be symbols.</summary>
    public static bool IsKeyword(ReadOnlySpan<byte> word)
        => word.SequenceEqual("null"u8) || word.SequenceEqual("true"u8) || word.SequenceEqual("false"u8) || word.SequenceEqual("nan"u8);

    public static int SkipWhitespace(ReadOnlySpan<byte> text, int position)
    {
        while (position < text.Length && IsWhitespace(text[position]))
        {
            position++;
        }

        return position;
    }
}
