using System.Globalization;

namespace CodeGuruProfiler.LocalService.Markup;

/// <summary>Times: in UTC as they are written here, and in the reader's zone once the script has run. UTC is then shown on hover.</summary>
internal static class TimeText
{
    /// <summary>Writes a time with its day.</summary>
    public static Html Of(DateTimeOffset time) => Write(time, "full");

    /// <summary>Writes the distance to now, which the script keeps up to date.</summary>
    public static Html Ago(DateTimeOffset time) => Write(time, "ago");

    /// <summary>Writes a range. Its end has no day when it is the day of the start.</summary>
    public static Html Range(DateTimeOffset start, DateTimeOffset end) => Html.Of($"""<span class="range">{Write(start, "full")}<span class="dash"> – </span>{Write(end, "end")}</span>""");

    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>Writes a range in UTC as text, for places without markup.</summary>
    public static string UtcRange(DateTimeOffset start, DateTimeOffset end)
    {
        string from = start.UtcDateTime.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        string to = end.UtcDateTime.ToString(start.UtcDateTime.Date == end.UtcDateTime.Date ? "HH:mm" : "d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);
        return $"{from}–{to} UTC";
    }

    private static Html Write(DateTimeOffset time, string show)
        => Html.Of($"""<time datetime="{time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}" data-show="{show}">{Utc(time)}</time>""");
}
