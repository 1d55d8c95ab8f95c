using CodeGuruProfiler.LocalService.Aggregation;

namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>A scale of a time line: the length of its profiles, and the number of them that fit.</summary>
internal sealed record TimeScale(string Name, string Title, AggregationPeriod Period, int Bars)
{
    public static readonly TimeScale FiveMinutes = new("5m", "5 minutes", AggregationPeriod.FiveMinutes, 144);
    public static readonly TimeScale Hours = new("hours", "Hours", AggregationPeriod.Hour, 168);
    public static readonly TimeScale Days = new("days", "Days", AggregationPeriod.Day, 90);

    /// <summary>The scales, finest first.</summary>
    public static readonly IReadOnlyList<TimeScale> All = [FiveMinutes, Hours, Days];

    public TimeSpan Length => Bars * Period.Length;

    public static TimeScale? Find(string? name) => All.FirstOrDefault(scale => scale.Name == name);

    /// <summary>Returns the finest scale that a range fits into and whose profiles are still kept.</summary>
    public static TimeScale For(TimeRange range, DateTimeOffset now)
        => All.FirstOrDefault(scale => range.End - range.Start <= scale.Length && range.Start >= scale.Period.OldestKept(now)) ?? Days;

    /// <summary>Returns the window of the time line that ends with the profile of a time.</summary>
    public TimeRange WindowUntil(DateTimeOffset end)
    {
        DateTimeOffset last = Period.Ceiling(end);
        return new TimeRange(last - Length, last);
    }
}
