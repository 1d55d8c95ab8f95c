using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Paging;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>The pages of the two operations that list reports.</summary>
internal static class FindingsReportPages
{
    /// <summary>Returns the requested periods: days, hours, or both when dailyReportsOnly is absent.</summary>
    public static IReadOnlyList<AggregationPeriod> PeriodsOf(OperationInput input) => input.FindFlag("dailyReportsOnly") switch
    {
        true => [AggregationPeriod.Day],
        false => [AggregationPeriod.Hour],
        null => [AggregationPeriod.Day, AggregationPeriod.Hour],
    };

    /// <summary>Returns a position that orders by key, and puts the hour of a key before its day.</summary>
    public static long Position(long key, AggregationPeriod period) => (key * 2) + Rank(period);

    public static int Rank(AggregationPeriod period) => period == AggregationPeriod.Day ? 1 : 0;

    /// <summary>Writes a page. Profiles that had to be searched are remembered, in a separate transaction.</summary>
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
