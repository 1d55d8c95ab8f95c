namespace CodeGuruProfiler.Client.Http;

/// <summary>
/// Reads Smithy's <c>date-time</c>: RFC 3339's, with any number of fractional digits and any offset.
/// https://www.rfc-editor.org/rfc/rfc3339#section-5.6
/// </summary>
internal static class DateTimeText
{
    // 2020-06-01T13:15:02Z
    private const int MinLength = 20;
    private const int FractionIndex = 19;

    // Digits finer than a tick are dropped.
    private const int MaxFractionDigits = 7;

    public static bool TryParse(ReadOnlySpan<byte> utf8, out DateTimeOffset value)
    {
        value = default;
        if (utf8.Length < MinLength || utf8[4] != '-' || utf8[7] != '-' || (utf8[10] | 0x20) != 't' || utf8[13] != ':' || utf8[16] != ':')
        {
            return false;
        }

        int year = Digits(utf8[..4]);
        int month = Digits(utf8.Slice(5, 2));
        int day = Digits(utf8.Slice(8, 2));
        int hour = Digits(utf8.Slice(11, 2));
        int minute = Digits(utf8.Slice(14, 2));
        int second = Digits(utf8.Slice(17, 2));
        bool isDate = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        if (!isDate || hour is < 0 or > 23 || minute is < 0 or > 59 || second is < 0 or > 60
            || !TryParseFraction(utf8[FractionIndex..], out long fraction, out int length)
            || !TryParseOffset(utf8[(FractionIndex + length)..], out long offset))
        {
            return false;
        }

        bool isLeapSecond = second == 60;
        long ticks = new DateTime(year, month, day, hour, minute, isLeapSecond ? 59 : second).Ticks - offset;
        return TryCreate(ticks, fraction, isLeapSecond, out value);
    }

    /// <summary>Creates the time; a leap second is the second after it, and only where one may be: at the end of a month in UTC.</summary>
    /// <param name="ticks">The whole second, in UTC; 59 for a leap second.</param>
    /// <param name="fraction">The ticks of its fraction.</param>
    /// <param name="isLeapSecond">Whether the second is 60.</param>
    /// <param name="value">The time.</param>
    /// <returns><see langword="false"/> when it is out of range, or not a leap second.</returns>
    public static bool TryCreate(long ticks, long fraction, bool isLeapSecond, out DateTimeOffset value)
    {
        long whole = ticks + (isLeapSecond ? TimeSpan.TicksPerSecond : 0);
        bool isTime = whole >= 0 && whole + fraction <= DateTime.MaxValue.Ticks
            && (!isLeapSecond || (whole % TimeSpan.TicksPerDay == 0 && new DateTime(whole).Day == 1));
        value = isTime ? new DateTimeOffset(whole + fraction, TimeSpan.Zero) : default;
        return isTime;
    }

    /// <summary>Reads a point and at least one digit, or nothing.</summary>
    /// <param name="utf8">The bytes after the seconds.</param>
    /// <param name="ticks">The fraction.</param>
    /// <param name="length">Its length in bytes.</param>
    /// <returns><see langword="false"/> when no digit follows the point.</returns>
    public static bool TryParseFraction(ReadOnlySpan<byte> utf8, out long ticks, out int length)
    {
        ticks = 0;
        length = 0;
        if (utf8.IsEmpty || utf8[0] != '.')
        {
            return true;
        }

        int digits = utf8[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        digits = digits < 0 ? utf8.Length - 1 : digits;
        for (int i = 1; i <= MaxFractionDigits; i++)
        {
            ticks = (ticks * 10) + (i <= digits ? utf8[i] - '0' : 0);
        }

        length = 1 + digits;
        return digits > 0;
    }

    // "Z", or "+hh:mm".
    private static bool TryParseOffset(ReadOnlySpan<byte> utf8, out long ticks)
    {
        ticks = 0;
        if (utf8.Length == 1)
        {
            return (utf8[0] | 0x20) == 'z';
        }

        if (utf8.Length != 6 || utf8[0] is not ((byte)'+' or (byte)'-') || utf8[3] != ':')
        {
            return false;
        }

        int hours = Digits(utf8.Slice(1, 2));
        int minutes = Digits(utf8.Slice(4, 2));
        ticks = ((hours * 60L) + minutes) * (utf8[0] == '-' ? -TimeSpan.TicksPerMinute : TimeSpan.TicksPerMinute);
        return hours is >= 0 and <= 23 && minutes is >= 0 and <= 59;
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
}
