using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Storage;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Reports of aggregated profiles. Results are kept until a post changes the profile.</summary>
internal static class FindingsReportStore
{
    private const string Select = """
        SELECT p.id, p.version, g.id, g.name, p.period, p.start,
               (SELECT findings FROM findings_reports WHERE profile_id = p.id AND version = p.version),
               (SELECT count(*) FROM seeded_recommendations s WHERE s.group_id = g.id AND s.start < p.start + p.period * 1000 AND s.end > p.start)
        FROM profiles p JOIN profiling_groups g ON g.id = p.group_id
        """;

    public const string SelectOfGroup = Select
        + " WHERE p.group_id = $1 AND p.period = $2 AND p.start >= $3 AND p.start < $4 ORDER BY p.start DESC LIMIT $5";

    public const string SelectNewestOfGroups = Select + """
         WHERE g.id >= $1 AND p.period = $2 AND p.start >= $3
           AND p.start = (SELECT max(start) FROM profiles WHERE group_id = g.id AND period = $2)
         ORDER BY g.id LIMIT $4
        """;

    /// <summary>Returns the reports of a group's profiles of a period that start in [from, to), newest first.</summary>
    public static List<FindingsReport> OfGroup(DatabaseSession session, long groupId, AggregationPeriod period, long from, long to, int count)
        => session.Query(
            SelectOfGroup,
            Read,
            groupId,
            period.Seconds,
            from,
            to,
            count);

    /// <summary>Returns the report of the newest profile of a period, for each group from an id on, in the order of ids.</summary>
    public static List<FindingsReport> NewestOfGroups(DatabaseSession session, long fromGroupId, AggregationPeriod period, DateTimeOffset now, int count)
        => session.Query(
            SelectNewestOfGroups,
            Read,
            fromGroupId,
            period.Seconds,
            period.OldestKept(now).ToUnixTimeMilliseconds(),
            count);

    /// <summary>Searches the profile of a report, unless its findings are known.</summary>
    public static FindingsReport Complete(DatabaseSession session, FindingsReport report) => report.Found is not null ? report : report with
    {
        Found = PatternSearch.Find(ProfileParts.Read(session, report.GroupId, [report.Time]), PatternCatalogue.All).Count,
    };

    public static int Remember(DatabaseSession session, IEnumerable<FindingsReport> reports) => reports.Sum(report => session.Execute(
        // The profile may have been deleted meanwhile, and an older version must not overwrite a newer one.
        """
        INSERT INTO findings_reports (profile_id, version, findings)
        SELECT id, $2, $3 FROM profiles WHERE id = $1 AND version = $2
        ON CONFLICT DO UPDATE SET version = excluded.version, findings = excluded.findings
        """,
        report.ProfileId,
        report.Version,
        report.Found));

    private static FindingsReport Read(SqliteDataReader row) => new()
    {
        ProfileId = row.GetInt64(0),
        Version = row.GetInt64(1),
        GroupId = row.GetInt64(2),
        GroupName = row.GetString(3),
        Time = new ProfileTime(AggregationPeriod.All.Single(period => period.Seconds == row.GetInt32(4)), row.GetTime(5)),
        Found = row.IsDBNull(6) ? null : row.GetInt32(6),
        Seeded = row.GetInt32(7),
    };
}
