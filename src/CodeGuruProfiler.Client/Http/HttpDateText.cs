using System.Buffers.Text;
using System.Text;

namespace CodeGuruProfiler.Client.Http;

/// <summary>
/// Reads Smithy's <c>http-date</c>: HTTP's preferred form, to which Smithy adds an optional fraction.
/// https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7
/// </summary>
internal static class HttpDateText
{
    private const int Length = 29;
    private const int SecondIndex = 23;
    private const int FractionIndex = 25;

    /// <summary>Reads the <c>Date</c> of a response, which has no fraction: <c>Mon, 01 Jun 2020 13:15:02 GMT</c>.</summary>
    public static bool TryParse(string? text, out DateTimeOffset value)
    {
        // Every response has a date, and the parser for UTF-8 reads it in a fraction of the time that the one for text takes.
        Span<byte> utf8 = stackalloc byte[Length];
        value = default;
        return text?.Length == Length && Encoding.UTF8.TryGetBytes(text, utf8, out _) && TryParseSeconds(utf8, out value);
    }

    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        if (utf8.Length < Length
            || !DateTimeText.TryParseFraction(utf8[FractionIndex..], out long fraction, out int length)
            || utf8.Length != Length + length)
        {
            return false;
        }

        Span<byte> seconds = stackalloc byte[Length];
        utf8[..FractionIndex].CopyTo(seconds);
        utf8[(FractionIndex + length)..].CopyTo(seconds[FractionIndex..]);
        Span<byte> second = seconds.Slice(SecondIndex, 2);
        bool isLeapSecond = second.SequenceEqual("60"u8);
        if (isLeapSecond)
        {
            "59"u8.CopyTo(second);
        }

        return TryParseSeconds(seconds, out DateTimeOffset whole) && DateTimeText.TryCreate(whole.Ticks, fraction, isLeapSecond, out value);
    }

    private static bool TryParseSeconds(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
        => Utf8Parser.TryParse(utf8, out value, out int consumed, 'R') && consumed == Length;
}
