using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Profiles;

namespace Quickstart;

/// <summary>Profiles this program for some seconds, while it converts the files of the four agents again and again.</summary>
internal static class Live
{
    private const int Looks = 25;

    public static async Task ProfileAsync(ICodeGuruProfilerClient client, string group, TextWriter output)
    {
        byte[][] files = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "profiles"), "*.json").Select(File.ReadAllBytes)];
        var options = new CodeGuruProfilerAgentOptions
        {
            ProfilingGroupName = group,
            StartDelay = TimeSpan.Zero,
            SamplingInterval = TimeSpan.FromMilliseconds(200),
        };
        await using var agent = new CodeGuruProfilerAgent(options, client);
        agent.Start();
        output.WriteLine("Profiling this program for some seconds.");
        await Task.Run(() => Work(agent, files));
        await agent.FlushAsync();
        AgentStatus status = agent.Status;
        output.WriteLine(status.Profiles > 0 ? $"Posted a profile of {status.Looks} looks." : $"No profile was posted. {status.Reason}");
    }

    private static void Work(CodeGuruProfilerAgent agent, byte[][] files)
    {
        while (agent.Status is { Looks: < Looks, State: AgentState.Starting or AgentState.Profiling })
        {
            Array.ForEach(files, Convert);
        }
    }

    private static void Convert(byte[] file) => AgentProfile.Parse(file).ToArray(ProfileEncoding.Ion);
}
