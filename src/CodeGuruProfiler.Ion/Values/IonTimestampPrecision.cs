namespace CodeGuruProfiler.Ion;

/// <summary>The smallest part that a timestamp states.</summary>
public enum IonTimestampPrecision : byte
{
    /// <summary>Only the year.</summary>
    Year = 1,

    /// <summary>Year and month.</summary>
    Month = 2,

    /// <summary>A day, without a time.</summary>
    Day = 3,

    /// <summary>A time of hours and minutes.</summary>
    Minute = 4,

    /// <summary>A time with seconds, and with as many fractional digits as it states.</summary>
    Second = 5,
}
