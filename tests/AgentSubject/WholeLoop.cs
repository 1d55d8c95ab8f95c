using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Client;

namespace AgentSubject;

/// <summary>The whole agent in this program. The service, the group and the credentials are in its environment.</summary>
internal static class WholeLoop
{
    public static async Task RunAsync(int looks)
    {
        Shares.Start(threads: 4);
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions());
        var options = new CodeGuruProfilerAgentOptions
        {
            SamplingInterval = TimeSpan.FromMilliseconds(200),
            ReportingInterval = TimeSpan.FromHours(1),
            StartDelay = TimeSpan.FromSeconds(1),
            CpuLimitPercent = 100,
        };
        await using var agent = new CodeGuruProfilerAgent(options, client);
        agent.Start();
        await WaitForAsync(agent, 1);
        long[] before = Shares.Times();
        await WaitForAsync(agent, looks);
        long[] after = Shares.Times();
        await agent.FlushAsync();

        Console.WriteLine($"status: {agent.Status.State}, {agent.Status.Profiles} posted, {agent.Status.Dropped} dropped. {agent.Status.Reason}");
        for (int i = 0; i < after.Length; i++)
        {
            Console.WriteLine($"{Shares.Frames[i]}: {after[i] - before[i]}");
        }
    }

    private static async Task WaitForAsync(CodeGuruProfilerAgent agent, int looks)
    {
        while (agent.Status.Looks < looks && agent.Status.State is AgentState.Starting or AgentState.Profiling)
        {
            await Task.Delay(50);
        }
    }
}
