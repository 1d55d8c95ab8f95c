using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Paging;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Lists the newest report of every group, in the order in which the groups were created.</summary>
internal sealed class GetFindingsReportAccountSummaryOperation(ServiceContext service) : Operation("GetFindingsReportAccountSummary")
{
    public override Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        PageQuery query = PageQuery.Create(this, input, service.Database.Id);
        long after = PageTokens.Read(query) ?? 0;
        return FindingsReportPages.AnswerAsync(
            service,
            query,
            "reportSummaries",
            session => Find(session, input, after, query.PageSize + 1),
            PositionOf,
            cancellationToken);
    }

    private IEnumerable<FindingsReport> Find(DatabaseSession session, OperationInput input, long after, int count)
        => FindingsReportPages.PeriodsOf(input)
            .SelectMany(period => FindingsReportStore.NewestOfGroups(
                session,
                ((after - FindingsReportPages.Rank(period)) / 2) + 1,
                period,
                service.Now,
                count))
            .OrderBy(PositionOf);

    private static long PositionOf(FindingsReport report) => FindingsReportPages.Position(report.GroupId, report.Time.Period);
}
