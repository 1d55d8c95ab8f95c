using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>A time range of a request. The end is exclusive.</summary>
internal sealed record TimeRange(DateTimeOffset Start, DateTimeOffset End)
{
    public bool Contains(ProfileTime time) => Start <= time.Start && time.End <= End;

    public bool Overlaps(ProfileTime time) => time.Start < End && Start < time.End;

    /// <summary>Returns the range given by startTime, endTime and period; null when only a period or nothing is given.</summary>
    public static TimeRange? Find(OperationInput input, TimeSpan longest)
    {
        DateTimeOffset? start = input.FindTime("startTime");
        DateTimeOffset? end = input.FindTime("endTime");
        TimeSpan? period = FindPeriod(input, longest);
        if (start is not null && end is not null && period is not null)
        {
            throw Errors.Invalid("Specify one or two of startTime, endTime and period, not all three.");
        }

        if (start is null && end is null)
        {
            return null;
        }

        start ??= end - period;
        end ??= start + period;
        if (start is null || end is null)
        {
            throw Errors.Invalid("Specify period, or the other of startTime and endTime: one of them alone is not a time range.");
        }

        return Checked(start.Value, end.Value, longest);
    }

    /// <summary>Returns the range of an operation that requires both times.</summary>
    public static TimeRange Get(OperationInput input, TimeSpan longest)
        => Checked(input.Time("startTime"), input.Time("endTime"), longest);

    public static TimeSpan? FindPeriod(OperationInput input, TimeSpan longest)
    {
        if (input.FindText("period") is not { } text)
        {
            return null;
        }

        TimeSpan? period = Iso8601.FindDuration(text);
        if (period is null || period <= TimeSpan.Zero)
        {
            throw Errors.Invalid($"The period '{text}' is not an ISO 8601 duration of days, hours, minutes and seconds, such as P1DT1H1M1S.");
        }

        if (period > longest)
        {
            throw Errors.Invalid($"The period '{text}' is longer than the longest time range, {longest.TotalDays} day(s).");
        }

        return period;
    }

    private static TimeRange Checked(DateTimeOffset start, DateTimeOffset end, TimeSpan longest)
    {
        if (end <= start)
        {
            throw Errors.Invalid($"The startTime {Iso8601.Write(start)} must be before the endTime {Iso8601.Write(end)}.");
        }

        if (end - start > longest)
        {
            throw Errors.Invalid($"The time range from {Iso8601.Write(start)} to {Iso8601.Write(end)} is longer than the longest, {longest.TotalDays} day(s).");
        }

        return new TimeRange(start, end);
    }
}
