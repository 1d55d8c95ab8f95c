using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Orchestration;

/// <summary>Profiles that the credentials may not post.</summary>
[Collection(nameof(Measurements))]
public class DeniedPostTests
{
    [Fact]
    public async Task PostAgentProfile_Denied_WarnsOnceWithThePermissions()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        run.Service.Faults.FailNext("AccessDeniedException", 403, count: 3, operation: "PostAgentProfile");
        using var denied = new ProfileCount("error.type", "denied");

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(3, run.Status.Dropped);
        Assert.StartsWith(
            "The agent may not report to web-shop. Allow codeguru-profiler:ConfigureAgent and codeguru-profiler:PostAgentProfile on arn:aws:codeguru-profiler:us-east-1:*:profilingGroup/web-shop, or attach the managed policy AmazonCodeGuruProfilerAgentAccess to the role. PostAgentProfile: AccessDeniedException (HTTP 403)",
            Assert.Single(run.Logs.Warnings),
            StringComparison.Ordinal);
        Assert.Equal(3, denied.Value);
    }

    // Its cause is another permission.
    [Fact]
    public async Task PostAgentProfile_CreationDenied_IsADroppedProfile()
    {
        await using AgentRun run = await AgentRun.CreateAsync(options => options.CreateProfilingGroup = true);
        run.Service.Faults.FailNext("ResourceNotFoundException", operation: "PostAgentProfile");
        run.Service.Faults.FailNext("AccessDeniedException", 403, operation: "CreateProfilingGroup");

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.StartsWith("A profile was not accepted and is dropped; 1 so far. CreateProfilingGroup: AccessDeniedException", Assert.Single(run.Logs.Warnings), StringComparison.Ordinal);
    }
}
