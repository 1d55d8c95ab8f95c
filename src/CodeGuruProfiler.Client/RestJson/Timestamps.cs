using System.Globalization;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Smithy's three timestamp formats. https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait</summary>
internal static class Timestamps
{
    public const int MaxDateTimeLength = 24;

    // 0001-01-01T00:00:00Z and 9999-12-31T23:59:59.9999999Z
    private const decimal MinEpochSeconds = -62_135_596_800m;
    private const decimal MaxEpochSeconds = 253_402_300_799.999_999_9m;

    // No longer text is a timestamp; it also bounds what a message quotes.
    public const int MaxTextLength = 128;

    /// <summary>Writes <c>2020-06-01T13:15:02.001Z</c>: milliseconds kept, their trailing zeros and an empty fraction left out.</summary>
    public static int FormatDateTime(DateTimeOffset value, Span<char> destination)
    {
        bool formatted = value.UtcDateTime.TryFormat(destination, out int written, "yyyy-MM-ddTHH:mm:ss.FFF", CultureInfo.InvariantCulture);
        System.Diagnostics.Debug.Assert(formatted, "The destination holds MaxDateTimeLength.");
        destination[written++] = 'Z';
        return written;
    }

    /// <summary>Reads a date-time or an http-date, and nothing else that could be taken for a time.</summary>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        return utf8.Length is > 0 and <= MaxTextLength
            && (char.IsAsciiDigit((char)utf8[0]) ? DateTimeText.TryParse(utf8, out value) : HttpDateText.TryParse(utf8, out value));
    }

    /// <summary>Reads the seconds since 1970; what is finer than a tick is dropped.</summary>
    public static bool TryFromEpochSeconds(decimal seconds, out DateTimeOffset value)
    {
        bool isInRange = seconds is >= MinEpochSeconds and <= MaxEpochSeconds;
        value = isInRange ? DateTimeOffset.UnixEpoch.AddTicks((long)decimal.Floor(seconds * TimeSpan.TicksPerSecond)) : default;
        return isInRange;
    }
}
