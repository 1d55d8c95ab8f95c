using System.Globalization;
using CodeGuruProfiler.Ion.Reading;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>Symbols as they are written: quoted, as identifiers, or as symbol ids.</summary>
internal static class TextSymbols
{
    /// <summary>Reads the symbol at the position, and moves behind it.</summary>
    public static TextSlice Read(ReadOnlySpan<byte> text, ref int position)
    {
        int start = position;
        if (text[position] == '\'')
        {
            position++;
            return TextStrings.ScanShort(text, ref position, (byte)'\'', clob: false);
        }

        while (position < text.Length && TextChars.IsIdentifierPart(text[position]))
        {
            position++;
        }

        ReadOnlySpan<byte> digits = text[(start + 1)..position];
        bool isId = text[start] == '$' && !digits.IsEmpty && digits.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        if (!isId)
        {
            return new TextSlice(TextForm.Plain, start, position);
        }

        // An id of more than 63 bits is in no table: the largest number stands for it.
        bool fits = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out long id);
        return new TextSlice(TextForm.SymbolId, start, position, fits ? id : long.MaxValue);
    }

    public static bool IsKeyword(ReadOnlySpan<byte> text, int start, TextSlice symbol)
        => symbol.Form == TextForm.Plain && text[start] != '\'' && TextChars.IsKeyword(text[symbol.Start..symbol.End]);

    public static void RefuseKeyword(ReadOnlySpan<byte> text, int start, TextSlice symbol, string use)
    {
        if (IsKeyword(text, start, symbol))
        {
            ThrowHelper.ThrowKeyword(text[symbol.Start..symbol.End], use, start);
        }
    }
}
