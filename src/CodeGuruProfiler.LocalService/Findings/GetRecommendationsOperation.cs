using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Anomalies;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Finds recommendations and anomalies in the profiles of a time range.</summary>
internal sealed class GetRecommendationsOperation(ServiceContext service) : Operation("GetRecommendations")
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        TimeRange range = TimeRange.Get(input, Longest);
        string locale = Locales.Checked(input.FindText("locale"));
        (long groupId, RangeFindings found) = await service.Database.ReadAsync(
            session =>
            {
                long id = ProfilingGroupStore.GetId(session, input.GroupName);
                return (id, RangeFindings.Read(session, service, id, range, locale));
            },
            cancellationToken).ConfigureAwait(false);
        JsonArray instances = await service.Database.WriteAsync(
            session => AnomalyStore.Remember(session, groupId, found.Anomalies),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(new JsonObject
        {
            ["profilingGroupName"] = input.GroupName,
            ["profileStartTime"] = Iso8601.Write(range.Start),
            ["profileEndTime"] = Iso8601.Write(range.End),
            ["recommendations"] = new JsonArray([.. found.Recommendations]),
            ["anomalies"] = instances,
        });
    }
}
