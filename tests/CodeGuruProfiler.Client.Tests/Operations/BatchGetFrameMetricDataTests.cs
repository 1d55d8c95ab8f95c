using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class BatchGetFrameMetricDataTests
    : OperationTests<BatchGetFrameMetricDataTests, BatchGetFrameMetricDataRequest, BatchGetFrameMetricDataResponse>
{
    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, """
        {
          "endTime": "2020-06-01T14:00:00Z",
          "endTimes": [ { "value": "2020-06-01T13:05:00Z" }, { "value": "2020-06-01T13:10:00.001Z" } ],
          "frameMetricData": [
            {
              "frameMetric": { "frameName": "com.example.Foo.bar(String[])", "threadStates": [ "RUNNABLE", "BLOCKED" ], "type": "AggregatedRelativeTotalTime" },
              "values": [ 0, -1.5, 1e-7, "NaN", "Infinity", "-Infinity" ]
            }
          ],
          "resolution": "PT5M",
          "startTime": "2020-06-01T13:00:00Z",
          "unprocessedEndTimes": { "2020-06-01T13:15:00Z": [ { "value": "2020-06-01T13:15:00Z" } ], "none": [] }
        }
        """);

    protected override BatchGetFrameMetricDataRequest MinimalRequest => new() { ProfilingGroupName = "web" };

    protected override string MinimalText => """
        POST /profilingGroups/web/frames/-/metrics
        Content-Type: application/json

        {}
        """;

    protected override BatchGetFrameMetricDataRequest FullRequest => new()
    {
        ProfilingGroupName = "web",
        StartTime = new DateTimeOffset(2020, 6, 1, 13, 15, 2, 1, TimeSpan.Zero),
        EndTime = new DateTimeOffset(2020, 6, 1, 16, 15, 2, TimeSpan.FromHours(2)),
        Period = "PT1H",
        TargetResolution = AggregationPeriod.PT5M,
        FrameMetrics =
        [
            new FrameMetric { FrameName = "a<b>\"ü\"", Type = MetricType.AggregatedRelativeTotalTime, ThreadStates = ["RUNNABLE", "BLOCKED"] },
            new FrameMetric { FrameName = "", Type = "OfTheFuture", ThreadStates = [] },
        ],
    };

    protected override string FullText => """
        POST /profilingGroups/web/frames/-/metrics?startTime=2020-06-01T13%3A15%3A02.001Z&endTime=2020-06-01T14%3A15%3A02Z&period=PT1H&targetResolution=PT5M
        Content-Type: application/json

        {"frameMetrics":[{"frameName":"a<b>\"ü\"","type":"AggregatedRelativeTotalTime","threadStates":["RUNNABLE","BLOCKED"]},{"frameName":"","type":"OfTheFuture","threadStates":[]}]}
        """;

    protected override BatchGetFrameMetricDataResponse FullResponse => new()
    {
        EndTime = new DateTimeOffset(2020, 6, 1, 14, 0, 0, TimeSpan.Zero),
        EndTimes = [At(5), new TimestampStructure { Value = new DateTimeOffset(2020, 6, 1, 13, 10, 0, 1, TimeSpan.Zero) }],
        FrameMetricData =
        [
            new FrameMetricDatum
            {
                FrameMetric = new FrameMetric
                {
                    FrameName = "com.example.Foo.bar(String[])",
                    ThreadStates = ["RUNNABLE", "BLOCKED"],
                    Type = MetricType.AggregatedRelativeTotalTime,
                },
                Values = [0, -1.5, 1e-7, double.NaN, double.PositiveInfinity, double.NegativeInfinity],
            },
        ],
        Resolution = AggregationPeriod.PT5M,
        StartTime = new DateTimeOffset(2020, 6, 1, 13, 0, 0, TimeSpan.Zero),
        UnprocessedEndTimes = new Dictionary<string, IReadOnlyList<TimestampStructure>> { ["2020-06-01T13:15:00Z"] = [At(15)], ["none"] = [] },
    };

    protected override BatchGetFrameMetricDataResponse EmptyResponse => new()
    {
        EndTime = default,
        EndTimes = [],
        FrameMetricData = [],
        Resolution = default,
        StartTime = default,
        UnprocessedEndTimes = new Dictionary<string, IReadOnlyList<TimestampStructure>>(),
    };

    protected override Task<BatchGetFrameMetricDataResponse> CallAsync(CodeGuruProfilerClient client, BatchGetFrameMetricDataRequest request)
        => client.BatchGetFrameMetricDataAsync(request);

    private static TimestampStructure At(int minute) => new() { Value = new DateTimeOffset(2020, 6, 1, 13, minute, 0, TimeSpan.Zero) };
}
