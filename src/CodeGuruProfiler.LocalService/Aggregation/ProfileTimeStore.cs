using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Aggregation;

/// <summary>Finds the aggregated profiles of a group.</summary>
internal static class ProfileTimeStore
{
    /// <summary>Returns the profiles of a period that are still kept and overlap a range, oldest first.</summary>
    public static List<ProfileTime> Find(DatabaseSession session, long groupId, AggregationPeriod period, TimeRange range, DateTimeOffset now)
    {
        DateTimeOffset from = Later(period.Floor(range.Start), period.OldestKept(now));
        return session.Query(
            "SELECT start FROM profiles WHERE group_id = $1 AND period = $2 AND start >= $3 AND start < $4 ORDER BY start",
            row => new ProfileTime(period, row.GetTime(0)),
            groupId,
            period.Seconds,
            from.ToUnixTimeMilliseconds(),
            CeilingMilliseconds(range.End));
    }

    /// <summary>Returns the newest profile of a period that is still kept; null when there is none.</summary>
    public static ProfileTime? FindLatest(DatabaseSession session, long groupId, AggregationPeriod period, DateTimeOffset now)
        => session.FindFirst(
            "SELECT start FROM profiles WHERE group_id = $1 AND period = $2 AND start >= $3 ORDER BY start DESC LIMIT 1",
            row => new ProfileTime(period, row.GetTime(0)),
            groupId,
            period.Seconds,
            period.OldestKept(now).ToUnixTimeMilliseconds());

    public static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    // The database stores milliseconds: a time between two of them is rounded up.
    public static long CeilingMilliseconds(DateTimeOffset time)
        => (time + TimeSpan.FromTicks(TimeSpan.TicksPerMillisecond - 1)).ToUnixTimeMilliseconds();
}
