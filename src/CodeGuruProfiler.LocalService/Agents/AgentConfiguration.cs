using System.Text.Json.Nodes;

namespace CodeGuruProfiler.LocalService.Agents;

/// <summary>The agent configuration, with the values that the real service was seen to return.</summary>
internal static class AgentConfiguration
{
    public static JsonObject Write(bool shouldProfile) => new()
    {
        ["shouldProfile"] = shouldProfile,
        ["periodInSeconds"] = 300,
        ["agentParameters"] = new JsonObject
        {
            ["SamplingIntervalInMilliseconds"] = "1000",
            ["ReportingIntervalInMilliseconds"] = "300000",
            ["MinimumTimeForReportingInMilliseconds"] = "60000",
            ["MaxStackDepth"] = "1000",
            ["MemoryUsageLimitPercent"] = "10",
        },
    };
}
