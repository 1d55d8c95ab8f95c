using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Client.Tests.Operations.Harness;

namespace CodeGuruProfiler.Client.Tests.Operations;

/// <summary>The model marks members of structures as required that a real response may lack; their replacement is never null.</summary>
public class MissingMembersTests
{
    [Fact]
    public async Task Recommendations_WithoutMembers_AreSoft()
    {
        using CodeGuruProfilerClient client = Answering("""
            {
              "anomalies": [ {}, { "metric": {}, "instances": [ {}, { "userFeedback": {} } ] } ],
              "recommendations": [ {}, { "pattern": { "targetFrames": [ [], null ] }, "topMatches": [ {} ] } ]
            }
            """);

        GetRecommendationsResponse response = await client.GetRecommendationsAsync(
            new() { ProfilingGroupName = "web", StartTime = OperationClient.Now, EndTime = OperationClient.Now });

        var noMetric = new Metric { FrameName = "", ThreadStates = [], Type = default };
        Equal(
            new Anomaly[]
            {
                new() { Instances = [], Metric = noMetric, Reason = "" },
                new()
                {
                    Instances =
                    [
                        new() { Id = "", StartTime = default },
                        new() { Id = "", StartTime = default, UserFeedback = new UserFeedback { Type = default } },
                    ],
                    Metric = noMetric,
                    Reason = "",
                },
            },
            response.Anomalies);
        Equal(
            new Recommendation[]
            {
                NoRecommendation(),
                NoRecommendation() with { Pattern = new Pattern { TargetFrames = [[]] }, TopMatches = [new Match()] },
            },
            response.Recommendations);
    }

    [Fact]
    public async Task FrameMetricData_WithoutMembers_AreSoft()
    {
        using CodeGuruProfilerClient client = Answering("""
            { "endTimes": [ {} ], "frameMetricData": [ {}, { "frameMetric": {} } ], "unprocessedEndTimes": { "a": [ {} ] } }
            """);

        BatchGetFrameMetricDataResponse response = await client.BatchGetFrameMetricDataAsync(new() { ProfilingGroupName = "web" });

        var none = new FrameMetricDatum { FrameMetric = new FrameMetric { FrameName = "", ThreadStates = [], Type = default }, Values = [] };
        Equal(new[] { none, none }, response.FrameMetricData);
        Equal(new[] { new TimestampStructure { Value = default } }, response.EndTimes);
        Equal(new[] { new TimestampStructure { Value = default } }, response.UnprocessedEndTimes["a"]);
    }

    [Fact]
    public async Task Channels_WithoutMembers_AreSoft()
    {
        using CodeGuruProfilerClient client = Answering("""{"notificationConfiguration":{"channels":[{}]}}""");

        GetNotificationConfigurationResponse response = await client.GetNotificationConfigurationAsync(new() { ProfilingGroupName = "web" });

        Equal(new[] { new Channel { EventPublishers = [], Uri = "" } }, response.NotificationConfiguration.Channels);
    }

    [Fact]
    public async Task ProfilingGroup_WithoutMembers_IsSoft()
    {
        using CodeGuruProfilerClient client = Answering("""{"agentOrchestrationConfig":{},"profilingStatus":{"latestAggregatedProfile":{}}}""");

        DescribeProfilingGroupResponse response = await client.DescribeProfilingGroupAsync(new() { ProfilingGroupName = "web" });

        Equal(
            new ProfilingGroupDescription
            {
                AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = false },
                ProfilingStatus = new ProfilingStatus { LatestAggregatedProfile = new AggregatedProfileTime() },
            },
            response.ProfilingGroup);
    }

    private static CodeGuruProfilerClient Answering(string json) => OperationClient.Create(new ScriptedHandler(ScriptedAnswer.Json(200, json)));

    private static Recommendation NoRecommendation() => new()
    {
        AllMatchesCount = 0,
        AllMatchesSum = 0,
        EndTime = default,
        Pattern = new Pattern { ThresholdPercent = 0 },
        StartTime = default,
        TopMatches = [],
    };

    private static void Equal(object expected, object actual) => Assert.Equal(ResponseText.Of(expected), ResponseText.Of(actual));
}
