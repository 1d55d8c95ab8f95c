using System.Globalization;

namespace CodeGuruProfiler.LocalService.Markup;

/// <summary>Numbers as texts of a page.</summary>
internal static class Numbers
{
    public static string Count(double count) => count.ToString(count == Math.Floor(count) ? "N0" : "N1", CultureInfo.InvariantCulture);

    /// <summary>Writes a count and its noun, in the singular for one.</summary>
    public static string Count(double count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    public static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:F1} %");

    /// <summary>Writes a change in percentage points, with its sign.</summary>
    public static string Points(double points) => points.ToString("+0.0;−0.0;0.0", CultureInfo.InvariantCulture);

    /// <summary>Writes a part of a length for an attribute of SVG.</summary>
    public static string Percent(double part) => string.Create(CultureInfo.InvariantCulture, $"{part * 100:0.###}%");

    /// <summary>Writes a length of time after an article, such as <c>hour</c> or <c>25 minutes</c>.</summary>
    public static string DurationAfterThe(TimeSpan time)
    {
        string text = Duration(time);
        return text.StartsWith("1 ", StringComparison.Ordinal) ? text[2..] : text;
    }

    /// <summary>Writes a length of time in its largest whole unit, such as <c>1 hour</c> or <c>25 minutes</c>.</summary>
    public static string Duration(TimeSpan time)
    {
        (double value, string unit) = time.TotalDays >= 1 && time.Hours == 0 && time.Minutes == 0 ? (time.TotalDays, "day")
            : time.TotalHours >= 1 && time.Minutes == 0 ? (time.TotalHours, "hour")
            : (time.TotalMinutes, "minute");
        return Count(Math.Round(value), unit);
    }
}
