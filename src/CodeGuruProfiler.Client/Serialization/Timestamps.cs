using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace CodeGuruProfiler.Client.Serialization;

/// <summary>Smithy's three timestamp formats. https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait</summary>
internal static class Timestamps
{
    public const int MaxDateTimeLength = 24;

    private const int HttpDateLength = 29;

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

    /// <summary>Reads <c>Mon, 01 Jun 2020 13:15:02 GMT</c>.</summary>
    public static bool TryParseHttpDate(string? text, out DateTimeOffset value)
    {
        // Every answer has a date, and the parser for UTF-8 reads it in a fraction of the time that the one for text takes.
        Span<byte> utf8 = stackalloc byte[HttpDateLength];
        value = default;
        return text?.Length == HttpDateLength
            && Encoding.UTF8.TryGetBytes(text, utf8, out _)
            && Utf8Parser.TryParse(utf8, out value, out int consumed, 'R')
            && consumed == HttpDateLength;
    }

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
        value = default;
        if (utf8.Length is not (20 or 24) || utf8[^1] != 'Z' || utf8[4] != '-' || utf8[7] != '-' || utf8[10] != 'T' || utf8[13] != ':' || utf8[16] != ':')
        {
            return false;
        }

        int year = Digits(utf8[..4]);
        int month = Digits(utf8.Slice(5, 2));
        int day = Digits(utf8.Slice(8, 2));
        int hour = Digits(utf8.Slice(11, 2));
        int minute = Digits(utf8.Slice(14, 2));
        int second = Digits(utf8.Slice(17, 2));
        int millisecond = utf8.Length == 20 ? 0 : utf8[19] == '.' ? Digits(utf8.Slice(20, 3)) : -1;
        bool isTime = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second is >= 0 and <= 59 && millisecond >= 0;
        if (isTime)
        {
            value = new DateTimeOffset(new DateTime(year, month, day, hour, minute, second, millisecond, DateTimeKind.Utc));
        }

        return isTime;
    }

    /// <returns>The number that the digits make, or a negative one when something else is among them.</returns>
    private static int Digits(ReadOnlySpan<byte> utf8)
    {
        int number = 0;
        foreach (byte b in utf8)
        {
            uint digit = (uint)(b - '0');
            if (digit > 9)
            {
                return -1;
            }

            number = (number * 10) + (int)digit;
        }

        return number;
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
