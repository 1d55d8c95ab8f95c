using System.Globalization;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>The range of a page: two times, or a length of time up to the newest profile, which moves with it.</summary>
/// <param name="Range">The range; null when the group has no profile.</param>
/// <param name="Last">The length of a moving range, in ISO 8601; null for two times.</param>
internal sealed record RangeChoice(TimeRange? Range, string? Last)
{
    /// <summary>The longest range. A flame graph of a month has read 31 profiles of a day.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private static readonly string[] FormFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>Reads the parameters from and to, or last. Fails the request when they are invalid.</summary>
    public static RangeChoice Read(PageRequest request, ProfileTime? newest, string defaultLast)
    {
        string? from = request.Find("from");
        string? to = request.Find("to");
        if (from is not null && to is not null)
        {
            return new RangeChoice(Checked(ParseTime(from), ParseTime(to)), null);
        }

        if (from is not null || to is not null)
        {
            throw Errors.Invalid("A range needs both of its times, from and to.");
        }

        string last = request.Find("last") ?? defaultLast;
        TimeSpan length = Iso8601.FindDuration(last) is { } duration && duration > TimeSpan.Zero && duration <= Longest
            ? duration
            : throw Errors.Invalid($"'{last}' is not a length of time up to {Longest.TotalDays} days, such as PT1H or P1D.");
        return new RangeChoice(newest is null ? null : Until(newest, length), last);
    }

    /// <summary>Reads an interval such as <c>2026-06-01T12:00Z/2026-06-01T13:00Z</c>; null when it is absent.</summary>
    public static TimeRange? FindInterval(PageRequest request, string name)
    {
        if (request.Find(name) is not { } text)
        {
            return null;
        }

        return text.Split('/') is [var from, var to]
            ? Checked(ParseTime(from), ParseTime(to))
            : throw Errors.Invalid($"'{text}' is not a range: write two times with a slash between them.");
    }

    public static DateTimeOffset ParseTime(string text)
    {
        if (Iso8601.FindTime(text) is { } time)
        {
            return time;
        }

        // Forms send times without a zone, and links without seconds. Both are in UTC.
        return DateTimeOffset.TryParseExact(text, FormFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset written) && Iso8601.IsUsable(written)
            ? written
            : throw Errors.Invalid($"'{text}' is not a time such as 2026-06-01T12:00Z.");
    }

    /// <summary>Returns the newest profile of the finest period that is still kept; null when there is none.</summary>
    public static ProfileTime? FindNewest(DatabaseSession session, long groupId, DateTimeOffset now)
        => AggregationPeriod.All.Select(period => ProfileTimeStore.FindLatest(session, groupId, period, now)).FirstOrDefault(time => time is not null);

    // Where only longer profiles are kept, the newest of them is shown as a whole.
    private static TimeRange Until(ProfileTime newest, TimeSpan length)
        => length < newest.Period.Length ? new TimeRange(newest.Start, newest.End) : new TimeRange(newest.End - length, newest.End);

    // Whole profiles are shown, so a range begins and ends with one.
    private static TimeRange Checked(DateTimeOffset start, DateTimeOffset end)
    {
        if (end <= start)
        {
            throw Errors.Invalid($"The range ends at {Iso8601.Write(end)}, which is not after its start, {Iso8601.Write(start)}.");
        }

        if (end - start > Longest)
        {
            throw Errors.Invalid($"The range is longer than {Longest.TotalDays} days.");
        }

        return new TimeRange(AggregationPeriod.FiveMinutes.Floor(start), AggregationPeriod.FiveMinutes.Ceiling(end));
    }
}
