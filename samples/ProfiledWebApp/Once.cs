using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

namespace ProfiledWebApp;

/// <summary>Profiles the shop for some seconds, and prints what was found.</summary>
internal static class Once
{
    private const int Looks = 20;

    public static async Task RunAsync(CodeGuruProfilerAgent agent, LocalProfilerService? local, string group)
    {
        while (agent.Status.Looks < Looks && agent.Status.State is AgentState.Starting or AgentState.Profiling)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200));
        }

        await agent.FlushAsync();
        AgentStatus status = agent.Status;
        Console.WriteLine($"{status.Looks} looks, {status.Profiles} profile(s) posted. {status.Reason}");
        if (local is null || status.Profiles == 0)
        {
            return;
        }

        // begin read-profile
        using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "us-east-1", ServiceUrl = local.Url, Credentials = local.Credentials });
        AggregatedProfile profile = await client.GetAggregatedProfileAsync(new GetProfileRequest { ProfilingGroupName = group, Period = "PT5M" });
        CallTree working = profile.CallTree.WithCounters("RUNNABLE", "NATIVE");
        foreach (FrameTotals frame in working.HottestFrames(100, FrameOrder.Total).Where(frame => frame.Frame.StartsWith("ProfiledWebApp.", StringComparison.Ordinal)))
        {
            Console.WriteLine($"{frame.TotalShare,7:P1}  {frame.Frame}");
        }

        // end read-profile
    }
}
