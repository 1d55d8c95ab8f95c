using CodeGuruProfiler.LocalService.Aggregation;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Paging;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Requests;
using CodeGuruProfiler.LocalService.ServiceErrors;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>Lists a group's reports, newest first. A day precedes the hour with the same start.</summary>
internal sealed class ListFindingsReportsOperation(ServiceContext service) : Operation("ListFindingsReports")
{
    public override Task<OperationOutput> RunAsync(OperationInput input, CancellationToken cancellationToken)
    {
        PageQuery query = PageQuery.Create(this, input, service.Database.Id);
        long? before = PageTokens.Read(query);
        if (input.Time("endTime") < input.Time("startTime"))
        {
            throw Errors.Invalid("The startTime must not be after the endTime.");
        }

        return FindingsReportPages.AnswerAsync(
            service,
            query,
            "findingsReportSummaries",
            session => Find(session, input, before, query.PageSize + 1),
            PositionOf,
            cancellationToken);
    }

    private IEnumerable<FindingsReport> Find(DatabaseSession session, OperationInput input, long? before, int count)
    {
        long groupId = ProfilingGroupStore.GetId(session, input.GroupName);
        return FindingsReportPages.PeriodsOf(input)
            .SelectMany(period => FindingsReportStore.OfGroup(session, groupId, period, From(input, period), To(input, period, before), count))
            .OrderByDescending(PositionOf);
    }

    private static long PositionOf(FindingsReport report)
        => FindingsReportPages.Position(report.Time.Start.ToUnixTimeMilliseconds(), report.Time.Period);

    private long From(OperationInput input, AggregationPeriod period)
        => ProfileTimeStore.CeilingMilliseconds(ProfileTimeStore.Later(input.Time("startTime"), period.OldestKept(service.Now)));

    // The end of the starts whose position is below that of the last report of the previous page.
    private static long To(OperationInput input, AggregationPeriod period, long? before)
    {
        long end = ProfileTimeStore.CeilingMilliseconds(input.Time("endTime"));
        return before is { } position ? Math.Min(end, (position - FindingsReportPages.Rank(period) + 1) / 2) : end;
    }
}
