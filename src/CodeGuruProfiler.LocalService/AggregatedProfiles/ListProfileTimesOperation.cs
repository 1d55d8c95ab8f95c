using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Paging;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.AggregatedProfiles;

/// <summary>Lists the start times of aggregated profiles.</summary>
internal sealed class ListProfileTimesOperation(ServiceContext service) : Operation("ListProfileTimes")
{
    public override async Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        PageQuery query = PageQuery.Create(this, input, service.Database.Id);
        long? position = PageTokens.Read(query);
        AggregationPeriod period = AggregationPeriod.Get(input.Text("period"));
        if (input.Time("endTime") < input.Time("startTime"))
        {
            throw Errors.Invalid("The startTime must not be after the endTime.");
        }

        List<long> starts = await service.Database.ReadAsync(
            session => Find(session, input, period, position, query.PageSize + 1),
            cancellationToken).ConfigureAwait(false);
        return OperationOutput.Json(Page<long>.Create(query, starts, start => start).ToJson("profileTimes", Write));
    }

    // By the key (group, period, start): the last page is as quick as the first.
    private List<long> Find(DatabaseSession session, OperationInput input, AggregationPeriod period, long? position, int count)
    {
        long groupId = ProfilingGroupStore.GetId(session, input.GroupName);
        DateTimeOffset from = ProfileTimeStore.Later(input.Time("startTime"), period.OldestKept(service.Now));
        long first = ProfileTimeStore.CeilingMilliseconds(from);
        long end = ProfileTimeStore.CeilingMilliseconds(input.Time("endTime"));
        bool ascending = input.FindText("orderBy") == "TimestampAscending";
        return session.Query(
            Select(ascending),
            row => row.GetInt64(0),
            groupId,
            period.Seconds,
            ascending && position is { } after ? after + 1 : first,
            !ascending && position is { } before ? before : end,
            count);
    }

    public static string Select(bool ascending)
        => $"SELECT start FROM profiles WHERE group_id = $1 AND period = $2 AND start >= $3 AND start < $4 ORDER BY start {(ascending ? "ASC" : "DESC")} LIMIT $5";

    private static JsonObject Write(long start)
        => new() { ["start"] = Iso8601.Write(DateTimeOffset.FromUnixTimeMilliseconds(start)) };
}
