namespace CodeGuruProfiler.Formats.Times;

/// <summary>Times in nanoseconds since 1970.</summary>
internal static class UnixTimes
{
    /// <summary>Returns a time; <see langword="null"/> for 0, which stands for none, and for a time before 1970.</summary>
    public static DateTimeOffset? FromNanoseconds(long nanoseconds)
        => nanoseconds <= 0 ? null : DateTimeOffset.UnixEpoch.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);

    /// <summary>Adds a duration. Nanoseconds in 64 bits end in the year 2262; the sum of two of them can be held.</summary>
    public static DateTimeOffset Add(DateTimeOffset start, long nanoseconds) => start.AddTicks(nanoseconds / TimeSpan.NanosecondsPerTick);

    public static long ToNanoseconds(DateTimeOffset time) => ToNanoseconds((time - DateTimeOffset.UnixEpoch).Ticks);

    public static long ToNanoseconds(TimeSpan duration) => Math.Max(ToNanoseconds(duration.Ticks), 0);

    private static long ToNanoseconds(long ticks) => ticks switch
    {
        > long.MaxValue / TimeSpan.NanosecondsPerTick => long.MaxValue,
        < long.MinValue / TimeSpan.NanosecondsPerTick => long.MinValue,
        _ => ticks * TimeSpan.NanosecondsPerTick,
    };
}
