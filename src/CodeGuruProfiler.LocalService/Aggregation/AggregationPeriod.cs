namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>The three lengths of aggregated profiles, aligned to UTC, and how long each is kept.</summary>
internal sealed class AggregationPeriod
{
    public static readonly AggregationPeriod FiveMinutes = new("PT5M", TimeSpan.FromMinutes(5), now => now.AddDays(-15));
    public static readonly AggregationPeriod Hour = new("PT1H", TimeSpan.FromHours(1), now => now.AddDays(-60));
    public static readonly AggregationPeriod Day = new("P1D", TimeSpan.FromDays(1), now => now.AddYears(-3));

    /// <summary>The periods, finest first.</summary>
    public static readonly IReadOnlyList<AggregationPeriod> All = [FiveMinutes, Hour, Day];

    private readonly Func<DateTimeOffset, DateTimeOffset> _oldestKept;

    private AggregationPeriod(string name, TimeSpan length, Func<DateTimeOffset, DateTimeOffset> oldestKept)
    {
        Name = name;
        Length = length;
        _oldestKept = oldestKept;
    }

    public string Name { get; }

    public TimeSpan Length { get; }

    public int Seconds => (int)Length.TotalSeconds;

    public static AggregationPeriod Get(string name) => All.Single(period => period.Name == name);

    /// <summary>Gets the oldest start that is still kept.</summary>
    public DateTimeOffset OldestKept(DateTimeOffset now) => _oldestKept(now);

    /// <summary>Gets the start of the profile that a time falls into.</summary>
    public DateTimeOffset Floor(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % Length.Ticks), TimeSpan.Zero);

    /// <summary>Gets the first start at or after a time.</summary>
    public DateTimeOffset Ceiling(DateTimeOffset time) => Floor(time + Length - TimeSpan.FromTicks(1));

    public override string ToString() => Name;
}
