using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Anomalies;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.Validation;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Finds recommendations and anomalies in the profiles of a time range.</summary>
internal sealed class GetRecommendationsOperation(ServiceContext service) : Operation("GetRecommendations")
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        TimeRange range = TimeRange.Get(input, Longest);
        string locale = Locales.Checked(input.FindText("locale"));
        (long groupId, IReadOnlyList<Anomaly> anomalies, JsonArray recommendations) = await service.Database.ReadAsync(
            session => Analyse(session, input.GroupName, range, locale),
            cancellationToken).ConfigureAwait(false);
        JsonArray instances = await service.Database.WriteAsync(
            session => AnomalyStore.Remember(session, groupId, anomalies),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(new JsonObject
        {
            ["profilingGroupName"] = input.GroupName,
            ["profileStartTime"] = Iso8601.Write(range.Start),
            ["profileEndTime"] = Iso8601.Write(range.End),
            ["recommendations"] = recommendations,
            ["anomalies"] = instances,
        });
    }

    private (long GroupId, IReadOnlyList<Anomaly> Anomalies, JsonArray Recommendations) Analyse(
        DatabaseSession session,
        string groupName,
        TimeRange range,
        string locale)
    {
        long groupId = ProfilingGroupStore.GetId(session, groupName);
        CallTree tree = ProfileParts.Read(session, groupId, ProfileCover.Find(session, groupId, range, service.Now));
        IEnumerable<JsonObject> found = PatternSearch.Find(tree, PatternCatalogue.All).Select(finding => RecommendationJson.Write(finding, range, locale));
        HourlyShares shares = HourlyShares.Read(session, groupId, range, service.Now);
        IReadOnlyList<Anomaly> anomalies = AnomalySearch.Find(shares, range, $"{service.Database.Id} {groupId}");
        return (groupId, anomalies, new JsonArray([.. found, .. RecommendationStore.Find(session, groupId, range)]));
    }
}
