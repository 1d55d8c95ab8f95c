using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.Client.Serialization;

/// <summary>Smithy's three timestamp formats. https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait</summary>
internal static class Timestamps
{
    public const int MaxDateTimeLength = 24;

    // No longer text is a timestamp; it also bounds the copy that decoding makes.
    public const int MaxTextLength = 128;

    /// <summary>Writes <c>2020-06-01T13:15:02.001Z</c>: milliseconds kept, their trailing zeros and an empty fraction left out.</summary>
    public static int FormatDateTime(DateTimeOffset value, Span<char> destination)
    {
        bool formatted = value.UtcDateTime.TryFormat(destination, out int written, "yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);
        System.Diagnostics.Debug.Assert(formatted, "The destination holds MaxDateTimeLength.");
        destination[written++] = 'Z';
        return written;
    }

    public static string FormatDateTime(DateTimeOffset value)
    {
        Span<char> text = stackalloc char[MaxDateTimeLength];
        return new string(text[..FormatDateTime(value, text)]);
    }

    /// <summary>Gives the seconds since 1970 with a fraction to the millisecond.</summary>
    public static decimal ToEpochSeconds(DateTimeOffset value) => value.ToUnixTimeMilliseconds() / 1000m;

    public static bool TryParseHttpDate(string? text, out DateTimeOffset value)
        => DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out value);

    public static string FormatHttpDate(DateTimeOffset value) => value.UtcDateTime.ToString("r", CultureInfo.InvariantCulture);

    /// <summary>Reads ISO 8601 with any number of fractional digits and any offset, or an HTTP date.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        if (utf8.Length is 0 or > MaxTextLength)
        {
            return false;
        }

        if (TryParseCanonical(utf8, out value))
        {
            return true;
        }

        Span<char> text = stackalloc char[MaxTextLength];
        if (!Encoding.UTF8.TryGetChars(utf8, text, out int length))
        {
            return false;
        }

        Span<char> trimmed = stackalloc char[MaxTextLength];
        return DateTimeOffset.TryParse(
            TrimFraction(text[..length], trimmed),
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out value);
    }

    public static bool TryFromEpochSeconds(double seconds, out DateTimeOffset value)
    {
        double milliseconds = Math.Round(seconds * 1000);
        bool inRange = milliseconds >= DateTimeOffset.MinValue.ToUnixTimeMilliseconds() && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();
        value = inRange ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : default;
        return inRange;
    }

    // The form the service writes, read without a detour through UTF-16.
    private static bool TryParseCanonical(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        if (utf8[^1] == (byte)'Z'
            && utf8.Length is 20 or 24
            && Utf8Parser.TryParse(Extend(utf8, stackalloc byte[33]), out value, out int consumed, 'O')
            && consumed == 33)
        {
            value = value.ToUniversalTime();
            return true;
        }

        value = default;
        return false;
    }

    // Utf8Parser's 'O' wants seven digits and an offset: 2020-06-01T13:15:02.0010000+00:00.
    private static ReadOnlySpan<byte> Extend(ReadOnlySpan<byte> utf8, Span<byte> extended)
    {
        utf8[..^1].CopyTo(extended);
        extended[19] = (byte)'.';
        extended[(utf8.Length == 20 ? 20 : 23)..27].Fill((byte)'0');
        "+00:00"u8.CopyTo(extended[27..]);
        return extended;
    }

    // .NET reads seven fractional digits; Smithy allows any number, and what is beyond 100 ns is dropped.
    private static ReadOnlySpan<char> TrimFraction(ReadOnlySpan<char> text, Span<char> buffer)
    {
        int dot = text.IndexOf('.');
        if (dot < 0)
        {
            return text;
        }

        int end = dot + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        int keep = Math.Min(end, dot + 8);
        text[..keep].CopyTo(buffer);
        text[end..].CopyTo(buffer[keep..]);
        return buffer[..(keep + text.Length - end)];
    }
}
