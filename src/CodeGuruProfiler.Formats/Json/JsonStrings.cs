using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeGuruProfiler.Formats.Json;

/// <summary>The texts of JSON's strings.</summary>
internal static class JsonStrings
{
    /// <summary>Returns the text of a string. Half of a surrogate pair, which JSON allows as an escape, and bytes that are not UTF-8 become U+FFFD.</summary>
    public static string Read(ref Utf8JsonReader reader)
        => reader.ValueIsEscaped ? Unescape(reader.ValueSpan) : Encoding.UTF8.GetString(reader.ValueSpan);

    /// <summary>Returns a string of JSON, quotes included.</summary>
    public static byte[] Encode(string text)
    {
        // Encoding replaces halves of surrogate pairs, which the options of a caller can contain.
        ReadOnlySpan<byte> encoded = JsonEncodedText.Encode(Encoding.UTF8.GetBytes(text), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes;
        return [(byte)'"', .. encoded, (byte)'"'];
    }

    private static string Unescape(ReadOnlySpan<byte> escaped)
    {
        var text = new StringBuilder(escaped.Length);
        while (escaped.IndexOf((byte)'\\') is >= 0 and int plain)
        {
            text.Append(Encoding.UTF8.GetString(escaped[..plain]));
            escaped = escaped[plain..];
            if (escaped[1] == (byte)'u')
            {
                AppendUnit(text, escaped[2..6]);
                escaped = escaped[6..];
            }
            else
            {
                text.Append(Simple(escaped[1]));
                escaped = escaped[2..];
            }
        }

        text.Append(Encoding.UTF8.GetString(escaped));

        // Halves of surrogate pairs that no other half follows.
        return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AppendUnit(StringBuilder text, ReadOnlySpan<byte> digits)
    {
        // The reader has checked the digits.
        _ = Utf8Parser.TryParse(digits, out ushort unit, out _, 'X');
        text.Append((char)unit);
    }

    private static char Simple(byte escape) => escape switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)escape,
    };
}
