using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;
using CodeGuruProfiler.Client.Tests.Operations.Samples;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class GetFindingsReportAccountSummaryTests
    : OperationTests<GetFindingsReportAccountSummaryTests, GetFindingsReportAccountSummaryRequest, GetFindingsReportAccountSummaryResponse>
{
    public override IReadOnlyList<string> Errors => ["InternalServerException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, $$"""{"nextToken":"page-2","reportSummaries":{{FindingsReportSample.Json}}}""");

    protected override GetFindingsReportAccountSummaryRequest MinimalRequest => new();

    protected override string MinimalText => "GET /internal/findingsReports";

    protected override GetFindingsReportAccountSummaryRequest FullRequest => new()
    {
        DailyReportsOnly = false,
        MaxResults = 0,
        NextToken = "page 1",
    };

    // Every set member is sent, including false and 0.
    protected override string FullText => "GET /internal/findingsReports?nextToken=page%201&maxResults=0&dailyReportsOnly=false";

    protected override GetFindingsReportAccountSummaryResponse FullResponse => new()
    {
        NextToken = "page-2",
        ReportSummaries = FindingsReportSample.Values,
    };

    protected override GetFindingsReportAccountSummaryResponse EmptyResponse => new() { NextToken = null, ReportSummaries = [] };

    protected override Task<GetFindingsReportAccountSummaryResponse> CallAsync(
        CodeGuruProfilerClient client, GetFindingsReportAccountSummaryRequest request)
        => client.GetFindingsReportAccountSummaryAsync(request);
}
