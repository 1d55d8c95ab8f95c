using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using System.Text.Encodings.Web;

namespace CodeGuruProfiler.Profiles.Text;

/// <summary>The text of JSON's strings. The JSON reader refuses a string with half of a surrogate pair as an escape, which RFC 8259, section 8.2 allows.</summary>
internal static class JsonText
{
    private const int EscapeLength = 6;

    /// <summary>Writes the text of a string, whose escapes the JSON reader has checked.</summary>
    /// <param name="escaped">The bytes between the quotes.</param>
    /// <param name="text">Where to; as long as <paramref name="escaped"/>.</param>
    /// <param name="hasLoneSurrogates">Whether there is a lone surrogate, which is then written as in <see cref="LoneSurrogates"/>.</param>
    /// <returns>The length of the text.</returns>
    public static int Unescape(ReadOnlySpan<byte> escaped, Span<byte> text, out bool hasLoneSurrogates)
    {
        hasLoneSurrogates = false;
        int length = 0;
        while (escaped.IndexOf((byte)'\\') is >= 0 and int plain)
        {
            escaped[..plain].CopyTo(text[length..]);
            length += plain;
            escaped = escaped[plain..];
            if (escaped[1] != (byte)'u')
            {
                text[length++] = Simple(escaped[1]);
                escaped = escaped[2..];
                continue;
            }

            char unit = Unit(escaped);
            escaped = escaped[EscapeLength..];
            if (char.IsHighSurrogate(unit) && escaped.StartsWith("\\u"u8) && char.IsLowSurrogate(Unit(escaped)))
            {
                length += new Rune(unit, Unit(escaped)).EncodeToUtf8(text[length..]);
                escaped = escaped[EscapeLength..];
            }
            else if (char.IsSurrogate(unit))
            {
                hasLoneSurrogates = true;
                text[length++] = 0xED;
                text[length++] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                text[length++] = (byte)(0x80 | (unit & 0x3F));
            }
            else
            {
                length += new Rune(unit).EncodeToUtf8(text[length..]);
            }
        }

        escaped.CopyTo(text[length..]);
        return length + escaped.Length;
    }

    /// <summary>Returns a string of JSON, quotes included, in which lone surrogates are escapes.</summary>
    public static byte[] Escape(ReadOnlySpan<byte> utf8, JavaScriptEncoder encoder)
    {
        var json = new ArrayBufferWriter<byte>(utf8.Length + 2);
        json.Write("\""u8);
        while (LoneSurrogates.IndexIn(utf8) is >= 0 and int plain)
        {
            Encode(utf8[..plain], encoder, json);
            int unit = 0xD000 | ((utf8[plain + 1] & 0x3F) << 6) | (utf8[plain + 2] & 0x3F);
            json.Write(Encoding.ASCII.GetBytes($"\\u{unit:x4}"));
            utf8 = utf8[(plain + LoneSurrogates.Length)..];
        }

        Encode(utf8, encoder, json);
        json.Write("\""u8);
        return json.WrittenSpan.ToArray();
    }

    private static void Encode(ReadOnlySpan<byte> utf8, JavaScriptEncoder encoder, ArrayBufferWriter<byte> json)
    {
        OperationStatus status = OperationStatus.DestinationTooSmall;
        while (status != OperationStatus.Done)
        {
            status = encoder.EncodeUtf8(utf8, json.GetSpan(utf8.Length + encoder.MaxOutputCharactersPerInputCharacter), out int read, out int written);
            json.Advance(written);
            utf8 = utf8[read..];
        }
    }

    private static byte Simple(byte escape) => escape switch
    {
        (byte)'b' => (byte)'\b',
        (byte)'f' => (byte)'\f',
        (byte)'n' => (byte)'\n',
        (byte)'r' => (byte)'\r',
        (byte)'t' => (byte)'\t',
        _ => escape,
    };

    private static char Unit(ReadOnlySpan<byte> escape)
    {
        bool parsed = Utf8Parser.TryParse(escape[2..EscapeLength], out ushort unit, out int length, 'x');
        Debug.Assert(parsed && length == EscapeLength - 2, "The JSON reader has checked the escape.");
        return (char)unit;
    }
}
