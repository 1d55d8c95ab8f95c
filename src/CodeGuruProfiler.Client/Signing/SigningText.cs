using System.Text;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.Signing;

/// <summary>The text forms of Signature Version 4, as UTF-8.</summary>
internal static class SigningText
{
    public const string Algorithm = "AWS4-HMAC-SHA256";
    public const int DateLength = 8;
    public const int TimeLength = 16;

    /// <summary>Writes <c>20150830T123600Z</c>; its first eight characters are the date of the credential scope.</summary>
    public static void FormatTime(DateTimeOffset time, Span<char> destination)
        => time.UtcDateTime.TryFormat(destination, out _, "yyyyMMdd'T'HHmmss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    public static void Append(ref GrowingBuffer<byte> target, scoped ReadOnlySpan<char> text)
        => target.Advance(Encoding.UTF8.GetBytes(text, target.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));

    public static void AppendHex(ref GrowingBuffer<byte> target, scoped ReadOnlySpan<byte> bytes)
    {
        Span<byte> digits = target.GetSpan(2 * bytes.Length);
#if NET10_0_OR_GREATER
        bool written = Convert.TryToHexStringLower(bytes, digits, out _);
        System.Diagnostics.Debug.Assert(written, "There is space for two digits a byte.");
#else
        for (int i = 0; i < bytes.Length; i++)
        {
            digits[(2 * i) + 1] = (byte)HexDigits.Lower[bytes[i] & 15];
            digits[2 * i] = (byte)HexDigits.Lower[bytes[i] >> 4];
        }
#endif

        target.Advance(2 * bytes.Length);
    }

    public static void AppendHex(ref GrowingBuffer<char> target, scoped ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes)
        {
            target.Append(HexDigits.Lower[b >> 4]);
            target.Append(HexDigits.Lower[b & 15]);
        }
    }

    /// <summary>Writes the beginning of the text that needs no encoding, and returns its length.</summary>
    public static int AppendUnreserved(ref GrowingBuffer<byte> target, scoped ReadOnlySpan<char> text)
    {
        int reserved = text.IndexOfAnyExcept(PercentEncoding.Unreserved);
        int length = reserved < 0 ? text.Length : reserved;
        Append(ref target, text[..length]);
        return length;
    }

    /// <summary>Writes a byte as it is when it is unreserved, else as <c>%XX</c>.</summary>
    public static void AppendEncoded(ref GrowingBuffer<byte> target, byte value)
    {
        if (IsUnreserved(value))
        {
            target.Append(value);
            return;
        }

        target.Append((byte)'%');
        target.Append((byte)HexDigits.Upper[value >> 4]);
        target.Append((byte)HexDigits.Upper[value & 15]);
    }

    public static void AppendEncoded(ref GrowingBuffer<byte> target, Rune rune)
    {
        Span<byte> utf8 = stackalloc byte[4];
        foreach (byte b in utf8[..rune.EncodeToUtf8(utf8)])
        {
            AppendEncoded(ref target, b);
        }
    }

    private static bool IsUnreserved(byte value) => PercentEncoding.Unreserved.Contains((char)value);
}
