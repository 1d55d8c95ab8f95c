using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Paging;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Answers the two operations that page through reports.</summary>
internal static class FindingsReportPages
{
    /// <summary>Gets which periods are asked for: days, hours, or both when it is not said.</summary>
    public static IReadOnlyList<AggregationPeriod> PeriodsOf(OperationInput input) => input.FindFlag("dailyReportsOnly") switch
    {
        true => [AggregationPeriod.Day],
        false => [AggregationPeriod.Hour],
        null => [AggregationPeriod.Day, AggregationPeriod.Hour],
    };

    /// <summary>Gets a number that is larger for a day than for the hour of the same key.</summary>
    public static long Position(long key, AggregationPeriod period) => (key * 2) + Rank(period);

    public static int Rank(AggregationPeriod period) => period == AggregationPeriod.Day ? 1 : 0;

    /// <summary>Answers a page; what had to be searched for it is remembered, in a transaction of its own.</summary>
    public static async Task<OperationOutput> AnswerAsync(
        ServiceContext service,
        PageQuery query,
        string member,
        Func<DatabaseSession, IEnumerable<FindingsReport>> find,
        Func<FindingsReport, long> position,
        CancellationToken cancellationToken)
    {
        var searched = new List<FindingsReport>();
        Page<FindingsReport> page = await service.Database.ReadAsync(
            session =>
            {
                FindingsReport[] reports = [.. find(session).Take(query.PageSize + 1)];
                for (int i = 0; i < Math.Min(reports.Length, query.PageSize); i++)
                {
                    if (reports[i].Found is null)
                    {
                        reports[i] = FindingsReportStore.Complete(session, reports[i]);
                        searched.Add(reports[i]);
                    }
                }

                return Page<FindingsReport>.Create(query, reports, position);
            },
            cancellationToken).ConfigureAwait(false);
        if (searched.Count > 0)
        {
            await service.Database.WriteAsync(session => FindingsReportStore.Remember(session, searched), cancellationToken).ConfigureAwait(false);
        }

        return OperationOutput.Json(page.ToJson(member, report => report.ToJson(service.Database.Id)));
    }
}
