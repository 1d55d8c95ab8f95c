using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>The seeded recommendations, which are returned in addition to those that were found.</summary>
internal static class RecommendationStore
{
    public static int Add(DatabaseSession session, long groupId, JsonObject recommendation) => session.Execute(
        "INSERT INTO seeded_recommendations (group_id, start, end, recommendation) VALUES ($1, $2, $3, $4)",
        groupId,
        Milliseconds(recommendation, "startTime"),
        Milliseconds(recommendation, "endTime"),
        recommendation.ToJsonString());

    public static long Count(DatabaseSession session, long groupId)
        => session.Number("SELECT count(*) FROM seeded_recommendations WHERE group_id = $1", groupId);

    /// <summary>Returns the recommendations whose time overlaps a range.</summary>
    public static List<JsonObject> Find(DatabaseSession session, long groupId, TimeRange range) => session.Query(
        "SELECT recommendation FROM seeded_recommendations WHERE group_id = $1 AND start < $2 AND end > $3 ORDER BY id",
        row => JsonNode.Parse(row.GetString(0))?.AsObject() ?? [],
        groupId,
        range.End.ToUnixTimeMilliseconds(),
        range.Start.ToUnixTimeMilliseconds());

    private static long Milliseconds(JsonObject recommendation, string member)
        => Iso8601.ParseTime(recommendation[member]?.GetValue<string>() ?? "").ToUnixTimeMilliseconds();
}
