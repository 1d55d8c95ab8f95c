using System.Globalization;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.TimeLines;

/// <summary>A text that changes when a post changes any profile of a group. Each post is part of a day, of which there are few.</summary>
internal static class GroupVersion
{
    public static string Of(DatabaseSession session, long groupId) => session.FindFirst(
        "SELECT count(*), coalesce(sum(version), 0), coalesce(max(id), 0) FROM profiles WHERE group_id = $1 AND period = $2",
        row => string.Create(CultureInfo.InvariantCulture, $"{row.GetInt64(0)}-{row.GetInt64(1)}-{row.GetInt64(2)}"),
        groupId,
        AggregationPeriod.Day.Seconds) ?? "";
}
