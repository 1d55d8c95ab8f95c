using System.Globalization;

namespace CodeGuruProfiler.Client.SafeText;

/// <summary>How JSON, HTML and URLs write a character that they cannot hold as it is. Letters are in lower case here.</summary>
internal static class Escape
{
    private const int LongestName = 24;
    private const int MostDigits = 8;

    public static bool Begins(char c) => c is '%' or '\\' or '&';

    /// <summary>Reads the character that the text begins with, escaped or not.</summary>
    /// <returns>The length of the escape in the text; 1 when the character is not escaped.</returns>
    public static int Read(ReadOnlySpan<char> text, out char character)
    {
        int taken = text[0] switch
        {
            '%' => ReadPercent(text, out character),
            '\\' => ReadBackslash(text, out character),
            '&' => ReadEntity(text, out character),
            _ => Nothing(out character),
        };
        if (taken > 0)
        {
            return taken;
        }

        character = text[0];
        return 1;
    }

    // %2B, and %u002B as JavaScript's escape writes it.
    private static int ReadPercent(ReadOnlySpan<char> text, out char character)
        => text.Length > 1 && text[1] == 'u' ? ReadHex(text, 2, 4, out character) : ReadHex(text, 1, 2, out character);

    // \u002B, \u{2B}, \x2B, and \/ or another sign that JSON or JavaScript escapes.
    private static int ReadBackslash(ReadOnlySpan<char> text, out char character)
    {
        if (text.Length < 2)
        {
            return Nothing(out character);
        }

        switch (text[1])
        {
            case 'u' when text.Length > 2 && text[2] == '{':
                int end = text[..Math.Min(text.Length, 4 + MostDigits)].IndexOf('}');
                return end > 3 && ReadHex(text, 3, end - 3, out character) > 0 ? end + 1 : Nothing(out character);
            case 'u':
                return ReadHex(text, 2, 4, out character);
            case 'x':
                return ReadHex(text, 2, 2, out character);
            case 'n' or 'r' or 't' or 'b' or 'f':
                character = ' ';
                return 2;
            default:
                character = text[1];
                return character is '/' or '\\' or '"' or '\'' ? 2 : Nothing(out character);
        }
    }

    // &#43; &#x2b; and &plus; The semicolon is left out by some, and browsers read them all the same.
    private static int ReadEntity(ReadOnlySpan<char> text, out char character)
    {
        if (text.Length < 3)
        {
            return Nothing(out character);
        }

        if (text[1] == '#')
        {
            bool isHex = text[2] == 'x';
            int start = isHex ? 3 : 2;
            int digits = start;
            while (digits < text.Length && digits < start + MostDigits && (isHex ? char.IsAsciiHexDigit(text[digits]) : char.IsAsciiDigit(text[digits])))
            {
                digits++;
            }

            if (!TryParse(text[start..digits], isHex, out character))
            {
                return 0;
            }

            return digits < text.Length && text[digits] == ';' ? digits + 1 : digits;
        }

        int length = text[1..Math.Min(text.Length, LongestName)].IndexOf(';');
        ReadOnlySpan<char> name = length < 0 ? [] : text.Slice(1, length);
        character = Named(name);
        return character == default ? ReadOldEntity(text, out character) : length + 2;
    }

    private static int ReadOldEntity(ReadOnlySpan<char> text, out char character)
    {
        (character, int taken) = text switch
        {
            ['&', 'a', 'm', 'p', ..] => ('&', 4),
            ['&', 'q', 'u', 'o', 't', ..] => ('"', 5),
            ['&', 'l', 't', ..] => ('<', 3),
            ['&', 'g', 't', ..] => ('>', 3),
            _ => (default, 0),
        };
        return taken;
    }

    // The names of ASCII's signs. https://html.spec.whatwg.org/multipage/named-characters.html
    private static char Named(ReadOnlySpan<char> name) => name switch
    {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "plus" => '+',
        "sol" => '/',
        "equals" => '=',
        "excl" => '!',
        "num" => '#',
        "dollar" => '$',
        "percnt" => '%',
        "lpar" => '(',
        "rpar" => ')',
        "ast" or "midast" => '*',
        "comma" => ',',
        "period" => '.',
        "colon" => ':',
        "semi" => ';',
        "quest" => '?',
        "commat" => '@',
        "lsqb" or "lbrack" => '[',
        "bsol" => '\\',
        "rsqb" or "rbrack" => ']',
        "hat" => '^',
        "lowbar" or "underbar" => '_',
        "grave" or "diacriticalgrave" => '`',
        "lcub" or "lbrace" => '{',
        "verbar" or "vert" or "verticalline" => '|',
        "rcub" or "rbrace" => '}',
        "nbsp" or "nonbreakingspace" or "tab" or "newline" => ' ',
        _ => default,
    };

    private static int ReadHex(ReadOnlySpan<char> text, int start, int length, out char character)
        => text.Length >= start + length && TryParse(text.Slice(start, length), isHex: true, out character) ? start + length : Nothing(out character);

    private static bool TryParse(ReadOnlySpan<char> digits, bool isHex, out char character)
    {
        bool isNumber = uint.TryParse(digits, isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint value);
        character = isNumber && value <= char.MaxValue ? (char)value : default;
        return isNumber && value <= char.MaxValue;
    }

    private static int Nothing(out char character)
    {
        character = default;
        return 0;
    }
}
