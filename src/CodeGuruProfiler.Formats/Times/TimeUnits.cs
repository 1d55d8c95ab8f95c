namespace CodeGuruProfiler.Formats.Times;

/// <summary>The units of time, and the nanoseconds of each.</summary>
internal static class TimeUnits
{
    /// <summary>Returns the nanoseconds of a unit; <see langword="null"/> when it is not one of time.</summary>
    public static double? NanosecondsOf(string unit) => unit switch
    {
        "nanoseconds" or "nanosecond" or "ns" => 1,
        "microseconds" or "microsecond" or "us" => 1e3,
        "milliseconds" or "millisecond" or "ms" => 1e6,
        "seconds" or "second" or "s" => 1e9,
        _ => null,
    };

    /// <summary>Returns a time; <see langword="null"/> when <see cref="TimeSpan"/> cannot hold it.</summary>
    public static TimeSpan? FromNanoseconds(double nanoseconds)
    {
        double ticks = Math.Round(nanoseconds / TimeSpan.NanosecondsPerTick);
        return ticks is >= 1 and < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : null;
    }
}
