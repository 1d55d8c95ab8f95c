using System.Globalization;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Times;

/// <summary>The exceptions of times and periods.</summary>
internal static class Errors
{
    public static ToolException NotAPeriod(string text) => new(ExitCode.Usage, $"'{text}' is not a period: use 5m, 1h or 1d.");

    public static ToolException NotATime(string text)
        => new(ExitCode.Usage, $"'{text}' is not a time: use 2026-11-25T14:00Z, \"2026-11-25 14:00\", \"yesterday 14:00\", \"today 9:30\", 14:00, -2h or now.");

    public static ToolException SkippedTime(string text, TimeZoneInfo zone)
        => new(ExitCode.Usage, $"'{text}' does not exist in {zone.Id}: clocks are set forward over it. Add an offset, such as +01:00, or Z.");

    public static ToolException OutOfRange(string text) => new(ExitCode.Usage, $"'{text}' is out of range: use a time between the years 1 and 9999.");

    public static ToolException NotADuration(string text) => new(ExitCode.Usage, $"'{text}' is not a duration: use 30s, 5m, 2h or 1d.");

    public static ToolException EmptyRange(DateTimeOffset from, DateTimeOffset to)
        => new(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"The range ends at {to:yyyy-MM-dd HH:mm zzz}, which is not after its start at {from:yyyy-MM-dd HH:mm zzz}."));
}
