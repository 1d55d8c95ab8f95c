using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;

namespace Quickstart;

/// <summary>The main job of the client, step by step.</summary>
internal static class Tour
{
    private const string Group = "codeguru-quickstart";

    public static async Task RunAsync(ICodeGuruProfilerClient client, TimeProvider clock, TextWriter output, bool usesColor, bool isLive)
    {
        await CreateGroupAsync(client, output);
        DateTimeOffset now = clock.GetUtcNow();
        await (isLive ? Live.ProfileAsync(client, Group, output) : PostProfilesAsync(client, now, output));

        var request = new ListProfileTimesRequest
        {
            ProfilingGroupName = Group,
            Period = AggregationPeriod.PT5M,
            StartTime = now.AddHours(-1),
            EndTime = now.AddMinutes(5),
            OrderBy = OrderBy.TimestampAscending,
        };
        DateTimeOffset? latest = null;
        await foreach (ProfileTime time in client.ListProfileTimesPaged(request))
        {
            output.WriteLine($"  aggregated: five minutes from {time.Start:u}");
            latest = time.Start;
        }

        if (latest is null)
        {
            output.WriteLine("Nothing is aggregated yet. AWS takes up to fifteen minutes; run this again then.");
            return;
        }

        var report = new Report(output, usesColor);
        AggregatedProfile profile = await client.GetAggregatedProfileAsync(new GetProfileRequest
        {
            ProfilingGroupName = Group,
            StartTime = now.AddHours(-1),
            EndTime = now.AddMinutes(5),
        });
        // Of a program that runs here, the threads that work: most others wait.
        CallTree tree = isLive ? profile.CallTree.WithCounters("RUNNABLE", "NATIVE", "BLOCKED") : profile.CallTree;
        report.Write(tree);

        GetRecommendationsResponse found = await client.GetRecommendationsAsync(new GetRecommendationsRequest
        {
            ProfilingGroupName = Group,
            StartTime = now.AddHours(-1),
            EndTime = now.AddMinutes(5),
            Locale = "en-US",
        });
        report.Write(found.Recommendations);

        string picture = Path.GetFullPath($"{Group}.html");
        await FlameGraph.SaveHtmlAsync(tree, picture, new FlameGraphOptions { Title = Group, Subtitle = $"{now.AddHours(-1):u} to {now:u}" });
        output.WriteLine();
        output.WriteLine($"Flame graph: {picture}");

        output.WriteLine();
        output.WriteLine("Next: write this program yourself with docs/getting-started.md; samples/README.md lists more programs.");
    }

    private static async Task CreateGroupAsync(ICodeGuruProfilerClient client, TextWriter output)
    {
        try
        {
            CreateProfilingGroupResponse created = await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest
            {
                ProfilingGroupName = Group,
                AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = true },
            });
            output.WriteLine($"Created {created.ProfilingGroup.Arn}");
        }
        catch (ConflictException)
        {
            output.WriteLine($"The profiling group {Group} exists already.");
        }
    }

    private static async Task PostProfilesAsync(ICodeGuruProfilerClient client, DateTimeOffset now, TextWriter output)
    {
        string[] files = [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "profiles"), "*.json").Order(StringComparer.Ordinal)];
        for (int i = 0; i < files.Length; i++)
        {
            AgentProfile measured = AgentProfile.Parse(await File.ReadAllBytesAsync(files[i]));

            // The files are old; an agent would have measured them just now, each a few minutes after the other.
            DateTimeOffset end = now.AddMinutes(-5 * i);
            AgentProfile profile = measured with { Start = end - (measured.End - measured.Start), End = end };
            await client.PostAgentProfileAsync(Group, profile);
            output.WriteLine($"Posted {Path.GetFileName(files[i])}: {profile.CallTree.NodeCount} nodes, {profile.CallTree.Root.Total:0} samples");
        }
    }
}
