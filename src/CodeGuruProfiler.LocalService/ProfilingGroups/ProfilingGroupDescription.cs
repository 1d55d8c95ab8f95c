using System.Text.Json.Nodes;
using CodeGuruProfiler.LocalService.Operations;
using CodeGuruProfiler.LocalService.Validation;

namespace CodeGuruProfiler.LocalService.ProfilingGroups;

/// <summary>Writes the description of a group.</summary>
internal static class ProfilingGroupDescription
{
    public static JsonObject Write(ServiceContext service, ProfilingGroup group) => new()
    {
        ["name"] = group.Name,
        ["arn"] = ProfilingGroupArn.Of(service, group.Name),
        ["computePlatform"] = group.ComputePlatform,
        ["agentOrchestrationConfig"] = new JsonObject { ["profilingEnabled"] = group.ProfilingEnabled },
        ["profilingStatus"] = Status(group),
        ["tags"] = group.Tags.DeepClone(),
        ["createdAt"] = Iso8601.Write(group.CreatedAt),
        ["updatedAt"] = Iso8601.Write(group.UpdatedAt),
    };

    private static JsonObject Status(ProfilingGroup group)
    {
        var status = new JsonObject();
        if (group.AgentOrchestratedAt is { } orchestrated)
        {
            status["latestAgentOrchestratedAt"] = Iso8601.Write(orchestrated);
        }

        if (group.AgentProfileReportedAt is { } reported)
        {
            status["latestAgentProfileReportedAt"] = Iso8601.Write(reported);
        }

        if (group.LatestProfile is { } latest)
        {
            status["latestAggregatedProfile"] = new JsonObject
            {
                ["period"] = latest.Period.Name,
                ["start"] = Iso8601.Write(latest.Start),
            };
        }

        return status;
    }
}
