using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

public class GetRecommendationsTests : OperationTests<GetRecommendationsTests, GetRecommendationsRequest, GetRecommendationsResponse>
{
    private static readonly DateTimeOffset Start = new(2020, 6, 1, 13, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2020, 6, 1, 14, 0, 0, 5, TimeSpan.Zero);

    public override IReadOnlyList<string> Errors =>
        ["InternalServerException", "ResourceNotFoundException", "ThrottlingException", "ValidationException"];

    public override ScriptedAnswer FullAnswer => ScriptedAnswer.Json(200, """
        {
          "anomalies": [
            {
              "instances": [
                {
                  "endTime": "2020-06-01T13:40:00Z",
                  "id": "0a1b2c3d-0000-4000-8000-00000000000d",
                  "startTime": "2020-06-01T13:20:00Z",
                  "userFeedback": { "type": "Negative" }
                },
                { "id": "ongoing", "startTime": "2020-06-01T13:50:00Z" }
              ],
              "metric": { "frameName": "java.util.HashMap.get(Object)", "threadStates": [ "RUNNABLE" ], "type": "AggregatedRelativeTotalTime" },
              "reason": "Twice as much as usual"
            }
          ],
          "profileEndTime": "2020-06-01T14:00:00.005Z",
          "profileStartTime": "2020-06-01T13:00:00Z",
          "profilingGroupName": "web",
          "recommendations": [
            {
              "allMatchesCount": 3,
              "allMatchesSum": 0.25,
              "endTime": "2020-06-01T14:00:00.005Z",
              "pattern": {
                "countersToAggregate": [ "WALL_TIME" ],
                "description": "A logger is made on each call.",
                "id": "logger-1",
                "name": "Expensive logger",
                "resolutionSteps": "Make it once.",
                "targetFrames": [ [ "a", "b" ], [], [ "c" ] ],
                "thresholdPercent": 12.5
              },
              "startTime": "2020-06-01T13:00:00Z",
              "topMatches": [ { "frameAddress": "/1/2/3", "targetFramesIndex": 2, "thresholdBreachValue": 0.5 }, {} ]
            }
          ]
        }
        """);

    protected override GetRecommendationsRequest MinimalRequest => new() { ProfilingGroupName = "web", StartTime = Start, EndTime = End };

    protected override string MinimalText
        => "GET /internal/profilingGroups/web/recommendations?startTime=2020-06-01T13%3A00%3A00Z&endTime=2020-06-01T14%3A00%3A00.005Z";

    protected override GetRecommendationsRequest FullRequest => new()
    {
        ProfilingGroupName = "web",
        StartTime = Start,
        EndTime = End,
        Locale = "pt-BR",
    };

    protected override string FullText
        => "GET /internal/profilingGroups/web/recommendations?startTime=2020-06-01T13%3A00%3A00Z&endTime=2020-06-01T14%3A00%3A00.005Z&locale=pt-BR";

    protected override GetRecommendationsResponse FullResponse => new()
    {
        Anomalies =
        [
            new Anomaly
            {
                Instances =
                [
                    new AnomalyInstance
                    {
                        EndTime = Start.AddMinutes(40),
                        Id = "0a1b2c3d-0000-4000-8000-00000000000d",
                        StartTime = Start.AddMinutes(20),
                        UserFeedback = new UserFeedback { Type = FeedbackType.Negative },
                    },
                    new AnomalyInstance { Id = "ongoing", StartTime = Start.AddMinutes(50) },
                ],
                Metric = new Metric
                {
                    FrameName = "java.util.HashMap.get(Object)",
                    ThreadStates = ["RUNNABLE"],
                    Type = MetricType.AggregatedRelativeTotalTime,
                },
                Reason = "Twice as much as usual",
            },
        ],
        ProfileEndTime = End,
        ProfileStartTime = Start,
        ProfilingGroupName = "web",
        Recommendations =
        [
            new Recommendation
            {
                AllMatchesCount = 3,
                AllMatchesSum = 0.25,
                EndTime = End,
                Pattern = new Pattern
                {
                    CountersToAggregate = ["WALL_TIME"],
                    Description = "A logger is made on each call.",
                    Id = "logger-1",
                    Name = "Expensive logger",
                    ResolutionSteps = "Make it once.",
                    TargetFrames = [["a", "b"], [], ["c"]],
                    ThresholdPercent = 12.5,
                },
                StartTime = Start,
                TopMatches = [new Match { FrameAddress = "/1/2/3", TargetFramesIndex = 2, ThresholdBreachValue = 0.5 }, new Match()],
            },
        ],
    };

    protected override GetRecommendationsResponse EmptyResponse => new()
    {
        Anomalies = [],
        ProfileEndTime = default,
        ProfileStartTime = default,
        ProfilingGroupName = "",
        Recommendations = [],
    };

    protected override Task<GetRecommendationsResponse> CallAsync(CodeGuruProfilerClient client, GetRecommendationsRequest request)
        => client.GetRecommendationsAsync(request);
}
