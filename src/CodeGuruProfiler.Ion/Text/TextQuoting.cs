using System.Buffers;
using System.Buffers.Text;
using CodeGuruProfiler.Ion.Writing;

namespace CodeGuruProfiler.Ion.Text;

/// <summary>How texts and bytes are spelt.</summary>
internal static class TextQuoting
{
    // Characters that need no escape in quotes, except the quote itself.
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'\\', (byte)'"', (byte)'\'', 0x7F]);

    /// <summary>Bare where it cannot be taken for something else, else in single quotes.</summary>
    public static void WriteSymbol(ref ByteBuffer text, ReadOnlySpan<byte> symbol)
    {
        if (IsBare(symbol))
        {
            text.Append(symbol);
        }
        else
        {
            WriteQuoted(ref text, symbol, (byte)'\'');
        }
    }

    public static void WriteQuoted(ref ByteBuffer text, ReadOnlySpan<byte> value, byte quote)
    {
        text.Append(quote);
        while (!value.IsEmpty)
        {
            int plain = value.IndexOfAny(Escaped);
            if (plain < 0)
            {
                text.Append(value);
                break;
            }

            text.Append(value[..plain]);
            WriteEscaped(ref text, value[plain], quote);
            value = value[(plain + 1)..];
        }

        text.Append(quote);
    }

    public static void WriteClob(ref ByteBuffer text, ReadOnlySpan<byte> bytes)
    {
        text.Append((byte)'"');
        foreach (byte b in bytes)
        {
            if (b >= 0x80)
            {
                WriteHex(ref text, b);
            }
            else if (Escaped.Contains(b))
            {
                WriteEscaped(ref text, b, (byte)'"');
            }
            else
            {
                text.Append(b);
            }
        }

        text.Append((byte)'"');
    }

    public static void WriteBase64(ref ByteBuffer text, ReadOnlySpan<byte> bytes)
    {
        int length = Base64.GetMaxEncodedToUtf8Length(bytes.Length);
        _ = Base64.EncodeToUtf8(bytes, text.Reserve(length), out _, out int written);
        text.Length += written;
    }

    private static bool IsBare(ReadOnlySpan<byte> symbol)
    {
        if (symbol.IsEmpty || !TextChars.IsIdentifierStart(symbol[0]))
        {
            return false;
        }

        foreach (byte b in symbol)
        {
            if (!TextChars.IsIdentifierPart(b))
            {
                return false;
            }
        }

        bool isId = symbol[0] == '$' && symbol[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
        return !isId && !TextVersions.IsMarker(symbol) && !TextChars.IsKeyword(symbol);
    }

    private static void WriteEscaped(ref ByteBuffer text, byte b, byte quote)
    {
        byte escape = b switch
        {
            (byte)'"' or (byte)'\'' or (byte)'\\' => b,
            0 => (byte)'0',
            (byte)'\a' => (byte)'a',
            (byte)'\b' => (byte)'b',
            (byte)'\t' => (byte)'t',
            (byte)'\n' => (byte)'n',
            (byte)'\v' => (byte)'v',
            (byte)'\f' => (byte)'f',
            (byte)'\r' => (byte)'r',
            _ => (byte)'x',
        };
        bool isOtherQuote = (b is (byte)'"' or (byte)'\'') && b != quote;
        if (isOtherQuote)
        {
            text.Append(b);
        }
        else if (escape == 'x')
        {
            WriteHex(ref text, b);
        }
        else
        {
            text.Append((byte)'\\');
            text.Append(escape);
        }
    }

    private static void WriteHex(ref ByteBuffer text, byte b)
    {
        text.Append("\\x"u8);
        text.Append(HexDigit(b >> 4));
        text.Append(HexDigit(b & 0xF));
    }

    private static byte HexDigit(int value) => "0123456789abcdef"u8[value];
}
