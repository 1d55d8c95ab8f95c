using System.Buffers;
using System.Text;
using CodeGuruProfiler.Client.Buffers;

namespace CodeGuruProfiler.Client.Http;

/// <summary>Percent-encoding of everything outside <c>A-Za-z0-9-._~</c>. https://www.rfc-editor.org/rfc/rfc3986#section-2.3</summary>
internal static class PercentEncoding
{
    /// <summary>Gets the characters that need no encoding.</summary>
    public static SearchValues<char> Unreserved { get; } = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    public static void Append(ref GrowingBuffer<char> target, scoped ReadOnlySpan<char> value)
    {
        Span<byte> utf8 = stackalloc byte[4];
        while (true)
        {
            int reserved = value.IndexOfAnyExcept(Unreserved);
            if (reserved < 0)
            {
                target.Append(value);
                return;
            }

            target.Append(value[..reserved]);
            Rune.DecodeFromUtf16(value[reserved..], out Rune rune, out int consumed);
            AppendEncoded(ref target, utf8[..rune.EncodeToUtf8(utf8)]);
            value = value[(reserved + consumed)..];
        }
    }

    private static void AppendEncoded(ref GrowingBuffer<char> target, scoped ReadOnlySpan<byte> utf8)
    {
        foreach (byte b in utf8)
        {
            target.Append('%');
            target.Append(HexDigits.Upper[b >> 4]);
            target.Append(HexDigits.Upper[b & 15]);
        }
    }
}
