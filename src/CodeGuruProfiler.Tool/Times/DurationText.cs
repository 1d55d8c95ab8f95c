using System.Globalization;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Times;

/// <summary>A whole number and a unit: 10ms, 30s, 5m, 2h, 1d, 1w. A day is 24 hours.</summary>
internal static class DurationText
{
    private static readonly (string Unit, TimeSpan Length)[] Units =
    [
        ("ms", TimeSpan.FromMilliseconds(1)),
        ("s", TimeSpan.FromSeconds(1)),
        ("m", TimeSpan.FromMinutes(1)),
        ("h", TimeSpan.FromHours(1)),
        ("d", TimeSpan.FromDays(1)),
        ("w", TimeSpan.FromDays(7)),
    ];

    /// <exception cref="ToolException">The text is not a duration above zero.</exception>
    public static TimeSpan Parse(string text) => TryParse(text, out TimeSpan duration) && duration > TimeSpan.Zero ? duration : throw Errors.NotADuration(text);

    public static bool TryParse(string text, out TimeSpan duration)
    {
        (string unit, TimeSpan length) = Array.Find(Units, candidate => text.EndsWith(candidate.Unit, StringComparison.Ordinal));
        // Six digits of weeks are 19,000 years: no overflow, and out of range all the same.
        bool isDuration = int.TryParse(unit is null ? "" : text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count < 1_000_000;
        duration = isDuration ? length * count : default;
        return isDuration;
    }
}
