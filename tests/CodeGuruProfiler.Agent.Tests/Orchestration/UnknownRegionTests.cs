using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Orchestration;

/// <summary>Warnings that name the Region, where only the client knows it.</summary>
public class UnknownRegionTests
{
    [Theory]
    [InlineData("ResourceNotFoundException", null, "aws codeguruprofiler create-profiling-group --profiling-group-name web-shop --client-token web-shop; or set CreateProfilingGroup to true.")]
    [InlineData("AccessDeniedException", 403, " on arn:aws:codeguru-profiler:*:*:profilingGroup/web-shop, ")]
    public async Task ConfigureAgent_Refused_WarnsWithoutARegion(string code, int? status, string part)
    {
        await using AgentRun run = await AgentRun.CreateAsync(knowsRegion: false);
        run.Service.Faults.FailNext(code, status, operation: "ConfigureAgent");

        await run.StartAsync();

        Assert.Contains(part, Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
    }
}
