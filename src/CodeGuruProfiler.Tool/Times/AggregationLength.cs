using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Times;

/// <summary>The length of an aggregated profile: five minutes, an hour or a day, aligned to UTC.</summary>
/// <param name="Name">The name that the service uses, such as PT1H.</param>
/// <param name="ShortName">The name that people use, such as 1h.</param>
/// <param name="Length">The length.</param>
/// <param name="Kept">The age until which the service keeps such profiles; <see langword="null"/> for the longest.</param>
internal sealed record AggregationLength(string Name, string ShortName, TimeSpan Length, TimeSpan? Kept)
{
    public static AggregationLength FiveMinutes { get; } = new("PT5M", "5m", TimeSpan.FromMinutes(5), TimeSpan.FromDays(15));

    public static AggregationLength Hour { get; } = new("PT1H", "1h", TimeSpan.FromHours(1), TimeSpan.FromDays(60));

    public static AggregationLength Day { get; } = new("P1D", "1d", TimeSpan.FromDays(1), null);

    private static AggregationLength[] All { get; } = [FiveMinutes, Hour, Day];

    /// <exception cref="ToolException">The text is not a period.</exception>
    public static AggregationLength Parse(string text)
        => Array.Find(All, length => text.Equals(length.Name, StringComparison.OrdinalIgnoreCase) || text.Equals(length.ShortName, StringComparison.OrdinalIgnoreCase))
            ?? throw Errors.NotAPeriod(text);

    /// <summary>Returns an hour, or a day for what is older than the service keeps hours.</summary>
    public static AggregationLength ByAge(TimeSpan age) => age > Hour.Kept ? Day : Hour;

    /// <summary>Returns the start of the profile that contains a time.</summary>
    public DateTimeOffset Align(DateTimeOffset time) => new(time.UtcTicks - (time.UtcTicks % Length.Ticks), TimeSpan.Zero);

    public override string ToString() => Name;
}
