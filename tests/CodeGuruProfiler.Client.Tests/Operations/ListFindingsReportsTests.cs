using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class ListFindingsReportsTests : OperationTests<ListFindingsReportsTests, ListFindingsReportsRequest, ListFindingsReportsResponse>
{
    private static readonly DateTimeOffset Start = new(2020, 6, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2020, 6, 2, 23, 59, 59, 999, TimeSpan.Zero);

    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer
        => ScriptedAnswer.Json(200, $$"""{"findingsReportSummaries":{{FindingsReportSample.Json}},"nextToken":"page-2"}""");

    protected override ListFindingsReportsRequest MinimalRequest => new() { ProfilingGroupName = "web", StartTime = Start, EndTime = End };

    protected override string MinimalText
        => "GET /internal/profilingGroups/web/findingsReports?startTime=2020-06-01T00%3A00%3A00Z&endTime=2020-06-02T23%3A59%3A59.999Z";

    protected override ListFindingsReportsRequest FullRequest => new()
    {
        ProfilingGroupName = "web",
        StartTime = Start,
        EndTime = End,
        NextToken = "page=1&x",
        MaxResults = 1000,
        DailyReportsOnly = true,
    };

    protected override string FullText
        => "GET /internal/profilingGroups/web/findingsReports?startTime=2020-06-01T00%3A00%3A00Z&endTime=2020-06-02T23%3A59%3A59.999Z"
            + "&nextToken=page%3D1%26x&maxResults=1000&dailyReportsOnly=true";

    protected override ListFindingsReportsResponse FullResponse => new() { FindingsReportSummaries = FindingsReportSample.Values, NextToken = "page-2" };

    protected override ListFindingsReportsResponse EmptyResponse => new() { FindingsReportSummaries = [], NextToken = null };

    protected override Task<ListFindingsReportsResponse> CallAsync(CodeGuruProfilerClient client, ListFindingsReportsRequest request)
        => client.ListFindingsReportsAsync(request);
}
