using CodeGuruProfiler.LocalService.AggregatedProfiles;
using CodeGuruProfiler.LocalService.Findings;
using CodeGuruProfiler.LocalService.ProfilingGroups;
using CodeGuruProfiler.LocalService.Storage;

namespace CodeGuruProfiler.LocalService.Tests.Paging;

/// <summary>Pages are found by their key: no rows before them are read, and nothing is sorted.</summary>
public sealed class PageSpeedTests
{
    public static TheoryData<string> Queries =>
    [
        ListProfileTimesOperation.Select(ascending: true),
        ListProfileTimesOperation.Select(ascending: false),
        ProfilingGroupStore.SelectAfter,
        FindingsReportStore.SelectOfGroup,
        FindingsReportStore.SelectNewestOfGroups,
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task PageQuery_UsesTheIndexWithoutSorting(string query)
    {
        await using Database database = Database.Open(null, () => "id");

        List<string> plan = await database.ReadAsync(
            session => session.Query("EXPLAIN QUERY PLAN " + query, row => row.GetString(3), 1, 300, 0, 1, 1),
            CancellationToken.None);

        Assert.Contains(plan, step => step.StartsWith("SEARCH", StringComparison.Ordinal));
        Assert.DoesNotContain(plan, step => step.StartsWith("SCAN", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
    }
}
