using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.AgentCost.Web;

/// <summary>A program with a known split of its time, through the whole loop: agent, local service, and the aggregated profile that comes back.</summary>
internal static class SplitRun
{
    private const string Group = "split";
    private const int Threads = 2;

    public static async Task<int> RunAsync(int ticks, int interval)
    {
        await using LocalProfilerService service = await LocalProfilerService.StartAsync();
        await service.Seed.AddProfilingGroupAsync(Group);
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
        {
            Region = "us-east-1",
            ServiceUrl = service.Url,
            Credentials = service.Credentials,
        });
        using var work = new SplitWork(Threads);
        await using var agent = new CodeGuruProfilerAgent(
            new CodeGuruProfilerAgentOptions
            {
                ProfilingGroupName = Group,
                SamplingInterval = TimeSpan.FromMilliseconds(interval),
                ReportingInterval = TimeSpan.FromMinutes(5),
                StartDelay = TimeSpan.FromSeconds(2),
                CpuLimitPercent = 100,
                FleetInfo = FleetInfo.Other("split", Environment.ProcessorCount),
            },
            client);
        agent.Start();
        while (agent.Status.Looks == 0)
        {
            await Task.Delay(50);
        }

        work.Reset();
        while (agent.Status.Looks < ticks)
        {
            await Task.Delay(100);
        }

        double[] real = work.Shares;
        await agent.FlushAsync();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        AggregatedProfile profile = await client.GetAggregatedProfileAsync(
            new GetProfileRequest { ProfilingGroupName = Group, StartTime = now.AddHours(-1), EndTime = now.AddMinutes(5) });
        return Compare(profile.CallTree, real, agent.Status.Looks);
    }

    private static int Compare(CallTree tree, double[] real, long looks)
    {
        string[] names = SplitWork.Names;
        Dictionary<string, double> counts = tree.WithCounters("RUNNABLE").HottestFrames(1000).ToDictionary(frame => frame.Frame, frame => frame.Self);
        double[] seen = [.. names.Select(name => counts.Where(count => count.Key == $"{typeof(SplitWork).FullName}.{name}()").Sum(count => count.Value))];
        double all = seen.Sum();
        bool isMissed = false;
        Console.WriteLine($"{looks} looks, {all:0} samples");
        for (int i = 0; i < names.Length; i++)
        {
            double share = seen[i] / all;
            double sigma = Math.Sqrt(real[i] * (1 - real[i]) / all);
            double off = Math.Abs(share - real[i]);
            bool isOff = off > 3 * sigma || off > 0.02;
            isMissed |= isOff;
            Console.WriteLine($"  {names[i],-8} real {real[i]:P2}, profile {share:P2}: {off * 100:0.00} points, {off / sigma:0.00} sigma{(isOff ? " **missed**" : "")}");
        }

        return isMissed ? 1 : 0;
    }
}
