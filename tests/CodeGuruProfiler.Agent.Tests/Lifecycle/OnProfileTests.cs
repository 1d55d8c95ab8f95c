using CodeGuruProfiler.Agent.Tests.Running;
using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.Agent.Tests.Lifecycle;

/// <summary>The profile that OnProfile receives is the one that is posted.</summary>
public class OnProfileTests
{
    [Fact]
    public async Task OnProfile_WallTime_ReceivesOneCounter()
    {
        List<string> seen = [];
        await using AgentRun run = await AgentRun.CreateAsync(options =>
        {
            options.ThreadStates = ThreadStateDetail.WallTime;
            options.OnProfile = profile =>
            {
                seen.AddRange(profile.CallTree.Counters);
                return profile;
            };
        });

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 1);

        Assert.Equal(["WALL_TIME"], seen);
    }

    [Fact]
    public async Task OnProfile_AfterTheServiceRefusedThreadStates_ReceivesOneCounter()
    {
        List<string> seen = [];
        await using AgentRun run = await AgentRun.CreateAsync(options => options.OnProfile = profile =>
        {
            seen.Add(string.Join(' ', profile.CallTree.Counters));
            return profile;
        });
        run.Service.Faults.FailNext("ValidationException", count: 1000, operation: "PostAgentProfile", when: new FaultCondition { ProfileCounters = ["RUNNABLE"] });

        await run.StartAsync();
        await run.UntilAsync(() => run.Posted.Count == 2);

        Assert.Equal(["RUNNABLE WAITING", "WALL_TIME"], seen);
    }
}
