using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>Profiling groups in the database.</summary>
internal static class ProfilingGroupStore
{
    // $1, $2 and $3 are the oldest starts that are still kept, for the three periods.
    private const string Select = """
        SELECT id, name, compute_platform, profiling_enabled, created_at, updated_at,
               agent_orchestrated_at, agent_profile_reported_at,
               (SELECT json_group_object(key, value) FROM tags WHERE group_id = g.id),
               (SELECT max(start) FROM profiles WHERE group_id = g.id AND period = 300 AND start >= $1),
               (SELECT max(start) FROM profiles WHERE group_id = g.id AND period = 3600 AND start >= $2),
               (SELECT max(start) FROM profiles WHERE group_id = g.id AND period = 86400 AND start >= $3)
        FROM profiling_groups g
        """;

    public const string SelectAfter = Select + " WHERE id > $4 ORDER BY id LIMIT $5";

    /// <summary>Returns the id of a group. Fails the request when the group does not exist.</summary>
    public static long GetId(DatabaseSession session, string name)
    {
        long id = session.Number("SELECT id FROM profiling_groups WHERE name = $1", name);
        if (id == 0)
        {
            throw Errors.GroupNotFound(name);
        }

        return id;
    }

    /// <summary>Returns a group. Fails the request when it does not exist.</summary>
    public static ProfilingGroup Get(DatabaseSession session, string name, DateTimeOffset now)
        => session.FindFirst(Select + " WHERE name = $4", Read, [.. Cuts(now), name]) ?? throw Errors.GroupNotFound(name);

    /// <summary>Returns the groups after an id, oldest first.</summary>
    public static List<ProfilingGroup> ListAfter(DatabaseSession session, long id, int count, DateTimeOffset now)
        => session.Query(SelectAfter, Read, [.. Cuts(now), id, count]);

    /// <summary>Turns profiling on or off. Fails the request when the group does not exist.</summary>
    public static ProfilingGroup SetProfiling(DatabaseSession session, string name, bool? enabled, DateTimeOffset now)
    {
        session.Execute("UPDATE profiling_groups SET profiling_enabled = $1, updated_at = $2 WHERE name = $3", enabled, now.ToUnixTimeMilliseconds(), name);
        return Get(session, name, now);
    }

    private static object[] Cuts(DateTimeOffset now)
        => [.. AggregationPeriod.All.Select(period => (object)period.OldestKept(now).ToUnixTimeMilliseconds())];

    private static ProfilingGroup Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Name = row.GetString(1),
        ComputePlatform = row.GetString(2),
        ProfilingEnabled = row.GetBoolean(3),
        CreatedAt = row.GetTime(4),
        UpdatedAt = row.GetTime(5),
        AgentOrchestratedAt = row.FindTime(6),
        AgentProfileReportedAt = row.FindTime(7),
        Tags = JsonNode.Parse(row.GetString(8))?.AsObject() ?? [],
        LatestProfile = AggregationPeriod.All
            .Select((period, i) => row.FindTime(9 + i) is { } start ? new ProfileTime(period, start) : null)
            .FirstOrDefault(time => time is not null),
    };
}
