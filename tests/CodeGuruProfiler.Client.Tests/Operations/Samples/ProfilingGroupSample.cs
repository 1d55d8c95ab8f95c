using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Client.Tests.Operations.Samples;

/// <summary>A profiling group with every member, on the wire and as a caller sees it.</summary>
internal static class ProfilingGroupSample
{
    public const string Json = """
        {
          "agentOrchestrationConfig": { "profilingEnabled": true },
          "arn": "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web",
          "computePlatform": "AWSLambda",
          "createdAt": "2020-06-01T13:15:02.001Z",
          "name": "web",
          "profilingStatus": {
            "latestAgentOrchestratedAt": "2020-06-03T13:15:02Z",
            "latestAgentProfileReportedAt": "2020-06-04T13:15:02.120Z",
            "latestAggregatedProfile": { "period": "PT5M", "start": "2020-06-05T13:10:00Z" }
          },
          "tags": { "team": "orders", "empty": "" },
          "updatedAt": "2020-06-02T15:15:02.5+02:00"
        }
        """;

    public static ProfilingGroupDescription Value { get; } = new()
    {
        AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = true },
        Arn = "arn:aws:codeguru-profiler:us-east-1:123456789012:profilingGroup/web",
        ComputePlatform = ComputePlatform.AWSLambda,
        CreatedAt = new DateTimeOffset(2020, 6, 1, 13, 15, 2, 1, TimeSpan.Zero),
        Name = "web",
        ProfilingStatus = new ProfilingStatus
        {
            LatestAgentOrchestratedAt = new DateTimeOffset(2020, 6, 3, 13, 15, 2, TimeSpan.Zero),
            LatestAgentProfileReportedAt = new DateTimeOffset(2020, 6, 4, 13, 15, 2, 120, TimeSpan.Zero),
            LatestAggregatedProfile = new AggregatedProfileTime
            {
                Period = AggregationPeriod.PT5M,
                Start = new DateTimeOffset(2020, 6, 5, 13, 10, 0, TimeSpan.Zero),
            },
        },
        Tags = new Dictionary<string, string> { ["team"] = "orders", ["empty"] = "" },
        UpdatedAt = new DateTimeOffset(2020, 6, 2, 13, 15, 2, 500, TimeSpan.Zero),
    };
}
