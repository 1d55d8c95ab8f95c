using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Anomalies;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>The recommendations and anomalies of a range.</summary>
/// <param name="Recommendations">The recommendations in the format of GetRecommendations, found ones first and then seeded ones.</param>
/// <param name="Anomalies">The anomalies.</param>
internal sealed record RangeFindings(IReadOnlyList<JsonObject> Recommendations, IReadOnlyList<Anomaly> Anomalies)
{
    public static RangeFindings Read(DatabaseSession session, ServiceContext service, long groupId, TimeRange range, string locale)
    {
        CallTree tree = ProfileParts.Read(session, groupId, ProfileCover.Find(session, groupId, range, service.Now));
        IEnumerable<JsonObject> found = PatternSearch.Find(tree, PatternCatalogue.All).Select(finding => RecommendationJson.Write(finding, range, locale));
        HourlyShares shares = HourlyShares.Read(session, groupId, range, service.Now);
        return new RangeFindings(
            [.. found, .. RecommendationStore.Find(session, groupId, range)],
            AnomalySearch.Find(shares, range, $"{service.Database.Id} {groupId}"));
    }
}
