using System.Globalization;

namespace CodeGuruProfiler.Reports.Markdown;

/// <summary>Numbers and times for people.</summary>
internal static class Quantity
{
    public const string Unknown = "–";

    /// <summary>Returns a percentage with one digit, such as <c>12.3 %</c>; small ones have two.</summary>
    public static string Percent(double percent) => double.IsFinite(percent)
        ? string.Create(CultureInfo.InvariantCulture, $"{Rounded(percent)} %")
        : Unknown;

    /// <summary>Returns a difference with its sign, in percentage points.</summary>
    public static string Points(double points) => double.IsFinite(points)
        ? string.Create(CultureInfo.InvariantCulture, $"{(points > 0 ? "+" : points < 0 ? "−" : "")}{Rounded(Math.Abs(points))} pp")
        : Unknown;

    public static string Count(double count) => double.IsFinite(count) ? count.ToString("#,0.##", CultureInfo.InvariantCulture) : Unknown;

    /// <summary>Returns a number with its noun, for example <c>1 place</c> or <c>2 places</c>.</summary>
    public static string Of(int count, string singular, string plural)
        => string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? singular : plural)}");

    /// <summary>Returns a time in UTC to the minute.</summary>
    public static string Time(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Returns a span of time in UTC; the day once when it is the same.</summary>
    public static string Span(DateTimeOffset start, DateTimeOffset end)
    {
        DateTimeOffset utc = end.ToUniversalTime();
        string last = start.ToUniversalTime().Date == utc.Date ? utc.ToString("HH:mm", CultureInfo.InvariantCulture) : Time(end);
        return $"{Time(start)} to {last} UTC";
    }

    private static string Rounded(double value)
        => value.ToString(Math.Abs(value) is > 0 and < 0.1 ? "0.00" : "#,0.0", CultureInfo.InvariantCulture);
}
