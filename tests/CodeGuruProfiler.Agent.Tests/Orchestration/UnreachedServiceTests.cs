using CodeGuruProfiler.Agent.Tests.Running;

namespace CodeGuruProfiler.Agent.Tests.Orchestration;

/// <summary>A service that cannot be reached for a while, with a configuration from before.</summary>
public class UnreachedServiceTests
{
    [Theory]
    [InlineData(2, 0)]
    [InlineData(3, 1)]
    [InlineData(6, 1)]
    public async Task ConfigureAgent_FailsInARow_WarnsOnceAtTheThird(int failures, int warnings)
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        run.Service.Faults.CloseConnectionNext(failures, "ConfigureAgent");

        await run.UntilAsync(() => run.Posted.Count == failures + 1);

        Assert.Equal(warnings, run.Logs.Warnings.Count);
        Assert.All(
            run.Logs.Warnings,
            warning => Assert.StartsWith(
                "The service returned no configuration 3 times in a row; the agent keeps asking. Check the route to the service, the proxy, and the VPC endpoint. ConfigureAgent: ",
                warning,
                StringComparison.Ordinal));
    }

    [Fact]
    public async Task ConfigureAgent_SucceedsInBetween_CountsAgain()
    {
        await using AgentRun run = await AgentRun.CreateAsync();
        await run.StartAsync();
        foreach (int posts in new[] { 3, 6, 10 })
        {
            run.Service.Faults.CloseConnectionNext(posts == 10 ? 3 : 2, "ConfigureAgent");
            await run.UntilAsync(() => run.Posted.Count == posts);
        }

        Assert.Single(run.Logs.Warnings);
    }
}
