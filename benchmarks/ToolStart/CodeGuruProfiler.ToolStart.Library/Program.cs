using System.Diagnostics;
using System.Globalization;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;

// The floors of the tool: the same work with the library alone.
switch (args)
{
    case ["write", var path]:
        File.WriteAllBytes(path, Profile(165_000).ToArray(ProfileEncoding.Json));
        return;

    case ["top", var path]:
        foreach (FrameTotals frame in ProfileFormats.Read(File.ReadAllBytes(path), path).CallTree.HottestFrames(20))
        {
            Console.WriteLine($"{frame.SelfShare}\t{frame.TotalShare}\t{frame.Self}\t{frame.Frame}");
        }

        return;

    case ["seed", var group]:
        using (var client = new CodeGuruProfilerClient())
        {
            await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = group });
            await client.PostAgentProfileAsync(group, Profile(100_000), CancellationToken.None);
        }

        return;

    case ["flamegraph", var group, var at, var path, var times]:
        using (var client = new CodeGuruProfilerClient())
        {
            var request = new GetProfileRequest { ProfilingGroupName = group, StartTime = DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), Period = "PT1H" };
            for (int i = 0; i < int.Parse(times, CultureInfo.InvariantCulture); i++)
            {
                long start = Stopwatch.GetTimestamp();
                AggregatedProfile profile = await client.GetAggregatedProfileAsync(request, CancellationToken.None);
                await FlameGraph.SaveHtmlAsync(profile.CallTree, path);
                Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalMilliseconds.ToString("0.00", CultureInfo.InvariantCulture));
            }
        }

        return;

    default:
        throw new InvalidOperationException("write FILE, top FILE, seed GROUP, or flamegraph GROUP TIME FILE TIMES");
}

// Names and depths as in a large application; the same profile each time.
static AgentProfile Profile(int nodes)
{
    var random = new Random(1);
    var builder = new CallTreeBuilder();
    int[] frames = [.. Enumerable.Range(0, 3000).Select(i => builder.AddFrame($"Contoso.Shop.Area{i % 11}.Service{i % 97}.Method{i}(string, int)"))];
    int counter = builder.AddCounter(CallTreeBuilder.WallTime);
    int node = 0;
    int depth = 0;
    for (int i = 0; i < nodes; i++)
    {
        if (depth > 60 || random.NextDouble() < 0.12)
        {
            builder.AddCount(node, counter, random.Next(1, 50));
            (node, depth) = (0, 0);
        }

        node = builder.GetOrAddNode(node, frames[random.Next(Math.Min(frames.Length, 4 + (depth * 60)))]);
        depth++;
    }

    builder.AddCount(node, counter, 1);
    DateTimeOffset end = DateTimeOffset.UtcNow.AddMinutes(-90);
    return new AgentProfile
    {
        Start = end.AddMinutes(-5),
        End = end,
        CallTree = builder.ToCallTree(),
        Metadata = new AgentMetadata { FleetInfo = FleetInfo.Other("benchmark", 2), SampleWeights = new Dictionary<string, double> { [CallTreeBuilder.WallTime] = 1 }, NumTimesSampled = 300, DurationInMs = 300_000 },
    };
}
