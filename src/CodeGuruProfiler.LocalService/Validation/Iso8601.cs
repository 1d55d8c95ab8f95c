using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;

namespace CodeGuruProfiler.LocalService.Validation;

/// <summary>The two ISO 8601 formats of the service: a time with offset, and a duration.</summary>
internal static partial class Iso8601
{
    /// <summary>Parses a time; null when the text is not a time in the years 1970 to 9998. Any number of fractional digits is valid.</summary>
    public static DateTimeOffset? FindTime(string text)
    {
        Match match = Time().Match(text);
        return match.Success
            && DateTimeOffset.TryParse(
                match.Groups["time"].Value + match.Groups["fraction"].Value + match.Groups["offset"].Value,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AdjustToUniversal,
                out DateTimeOffset time)
            && IsUsable(time)
            ? time
            : null;
    }

    /// <summary>Returns whether a time is far enough from both ends of the calendar for arithmetic.</summary>
    public static bool IsUsable(DateTimeOffset time) => time.Year is >= 1970 and <= 9998;

    /// <summary>Parses a time that has been validated.</summary>
    public static DateTimeOffset ParseTime(string text)
        => FindTime(text) ?? throw new UnreachableException($"'{text}' was validated as an ISO 8601 time.");

    /// <summary>Parses a duration such as <c>P1DT1H1M1S</c>; null when the text is not a duration, or has months or years.</summary>
    public static TimeSpan? FindDuration(string text)
    {
        if (!Duration().IsMatch(text) || text[^1] is 'P' or 'T')
        {
            return null;
        }

        try
        {
            return XmlConvert.ToTimeSpan(text);
        }
        catch (Exception overflow) when (overflow is OverflowException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Formats a time as Smithy does: with up to three fractional digits, as many as needed.</summary>
    public static string Write(DateTimeOffset time)
        => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?<fraction>\.\d{1,7})?\d*(?<offset>Z|[+-]\d\d:\d\d)\z", RegexOptions.ECMAScript)]
    private static partial Regex Time();

    [GeneratedRegex(@"\AP(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?\z", RegexOptions.ECMAScript)]
    private static partial Regex Duration();
}
