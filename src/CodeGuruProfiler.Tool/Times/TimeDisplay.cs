using System.Globalization;

namespace CodeGuruProfiler.Tool.Times;

/// <summary>Times for people, in the zone of the clock with its offset, and for programs, in UTC.</summary>
internal static class TimeDisplay
{
    public static string Local(DateTimeOffset time, TimeZoneInfo zone)
        => TimeZoneInfo.ConvertTime(time, zone).ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Returns a range such as 2026-11-25 14:00 to 15:00 +01:00 (Europe/Berlin).</summary>
    public static string Range(DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone)
    {
        DateTimeOffset from = TimeZoneInfo.ConvertTime(start, zone);
        DateTimeOffset to = TimeZoneInfo.ConvertTime(end, zone);
        string first = from.ToString(from.Offset == to.Offset ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        string last = to.ToString(from.Date == to.Date ? "HH:mm zzz" : "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        return $"{first} to {last} ({zone.Id})";
    }

    /// <summary>Returns the start of a range for the name of a file: in the zone of the clock, as short as the period allows.</summary>
    public static string FileName(DateTimeOffset start, TimeSpan length, TimeZoneInfo zone)
    {
        DateTimeOffset local = TimeZoneInfo.ConvertTime(start, zone);
        string format = length >= TimeSpan.FromDays(1) ? "yyyy-MM-dd" : local.Minute == 0 && length >= TimeSpan.FromHours(1) ? "yyyy-MM-dd'T'HH" : "yyyy-MM-dd'T'HHmm";
        return local.ToString(format, CultureInfo.InvariantCulture);
    }
}
