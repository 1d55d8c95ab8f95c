using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class ListProfileTimesTests : OperationTests<ListProfileTimesTests, ListProfileTimesRequest, ListProfileTimesResponse>
{
    private static readonly DateTimeOffset Start = new(2020, 6, 1, 13, 15, 2, 1, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2020, 6, 2, 13, 15, 2, TimeSpan.Zero);

    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, """
        {"nextToken":"page-2","profileTimes":[{"start":"2020-06-01T13:20:00Z"},{},{"start":"2020-06-01T13:25:00.0000001Z"}]}
        """);

    protected override ListProfileTimesRequest MinimalRequest => new()
    {
        ProfilingGroupName = "web",
        StartTime = Start,
        EndTime = End,
        Period = AggregationPeriod.PT5M,
    };

    protected override string MinimalText
        => "GET /profilingGroups/web/profileTimes?startTime=2020-06-01T13%3A15%3A02.001Z&endTime=2020-06-02T13%3A15%3A02Z&period=PT5M";

    protected override ListProfileTimesRequest FullRequest => new()
    {
        ProfilingGroupName = "web",
        StartTime = Start,
        EndTime = End,
        Period = "PT2H",
        OrderBy = OrderBy.TimestampAscending,
        MaxResults = 1,
        NextToken = "page/1",
    };

    protected override string FullText
        => "GET /profilingGroups/web/profileTimes?startTime=2020-06-01T13%3A15%3A02.001Z&endTime=2020-06-02T13%3A15%3A02Z&period=PT2H"
            + "&orderBy=TimestampAscending&maxResults=1&nextToken=page%2F1";

    protected override ListProfileTimesResponse FullResponse => new()
    {
        NextToken = "page-2",
        ProfileTimes =
        [
            new ProfileTime { Start = new DateTimeOffset(2020, 6, 1, 13, 20, 0, TimeSpan.Zero) },
            new ProfileTime(),
            new ProfileTime { Start = new DateTimeOffset(2020, 6, 1, 13, 25, 0, TimeSpan.Zero).AddTicks(1) },
        ],
    };

    protected override ListProfileTimesResponse EmptyResponse => new() { NextToken = null, ProfileTimes = [] };

    protected override Task<ListProfileTimesResponse> CallAsync(CodeGuruProfilerClient client, ListProfileTimesRequest request)
        => client.ListProfileTimesAsync(request);
}
