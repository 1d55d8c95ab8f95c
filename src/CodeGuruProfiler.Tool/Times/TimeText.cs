using System.Globalization;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Times;

/// <summary>
/// Times as people write them. Without an offset, a time is in the zone of the clock, with the offset that the zone has at that time; days are the
/// calendar's, also when one has 23 or 25 hours.
/// </summary>
internal static class TimeText
{
    private static readonly string[] TimesOfDay = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF"];
    private static readonly string[] LocalTimes = ["yyyy-MM-dd", .. TimesOfDay.SelectMany(time => new[] { $"yyyy-MM-dd {time}", $"yyyy-MM-dd'T'{time}" })];
    private static readonly string[] OffsetTimes = [.. LocalTimes.SelectMany(time => new[] { $"{time}zzz", $"{time} zzz" })];

    /// <exception cref="ToolException">The text is not a time, or the zone skips it.</exception>
    public static ParsedTime Parse(string text, TimeProvider clock)
    {
        string trimmed = text.Trim();
        DateTimeOffset now = clock.GetLocalNow();
        if (trimmed.Equals("now", StringComparison.OrdinalIgnoreCase))
        {
            return new ParsedTime(now);
        }

        if (trimmed.StartsWith('-') && DurationText.TryParse(trimmed[1..], out TimeSpan ago))
        {
            return new ParsedTime(ago.Ticks < now.UtcTicks ? TimeZoneInfo.ConvertTime(now - ago, clock.LocalTimeZone) : throw Errors.OutOfRange(text));
        }

        // The format zzz does not take Z.
        string numeric = trimmed.EndsWith('Z') || trimmed.EndsWith('z') ? trimmed[..^1] + "+00:00" : trimmed;
        if (DateTimeOffset.TryParseExact(numeric, OffsetTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset exact))
        {
            return new ParsedTime(exact);
        }

        return FindLocal(trimmed, now) is { } local ? InZone(text, local, clock.LocalTimeZone) : throw Errors.NotATime(text);
    }

    private static DateTime? FindLocal(string text, DateTimeOffset now)
    {
        (DateTime Day, string TimeOfDay)? named = TakeDay(text, "today", now, 0) ?? TakeDay(text, "yesterday", now, -1);
        if (named is { TimeOfDay: "" } whole)
        {
            return whole.Day;
        }

        (DateTime date, string time) = named ?? (now.Date, text);
        if (TimeOnly.TryParseExact(time, TimesOfDay, CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly ofDay))
        {
            return date + ofDay.ToTimeSpan();
        }

        return named is null && DateTime.TryParseExact(text, LocalTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime local) ? local : null;
    }

    private static (DateTime Day, string TimeOfDay)? TakeDay(string text, string name, DateTimeOffset now, int days)
        => text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || text[name.Length] is ' ' or 'T')
            ? (now.Date.AddDays(days), text.Length == name.Length ? "" : text[(name.Length + 1)..].Trim())
            : null;

    private static ParsedTime InZone(string text, DateTime local, TimeZoneInfo zone)
    {
        if (zone.IsInvalidTime(local))
        {
            throw Errors.SkippedTime(text, zone);
        }

        if (!zone.IsAmbiguousTime(local))
        {
            TimeSpan offset = zone.GetUtcOffset(local);
            // Year 1 in the morning, east of Greenwich, is before all times.
            return local.Ticks - offset.Ticks is >= 0 and <= 3155378975999999999 ? new ParsedTime(new DateTimeOffset(local, offset)) : throw Errors.OutOfRange(text);
        }

        // The first of the two is the one before the clocks are set back: its offset is the greater.
        TimeSpan[] offsets = zone.GetAmbiguousTimeOffsets(local);
        var first = new DateTimeOffset(local, offsets.Max());
        var second = new DateTimeOffset(local, offsets.Min());
        return new ParsedTime(
            first,
            string.Create(CultureInfo.InvariantCulture, $"'{text}' comes twice in {zone.Id}: taken for the first, {first:zzz}. Add the offset {second:zzz} for the second."));
    }
}
