namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>The code of docs/profiles.md, compiled and run.</summary>
internal static class ProfilesGuide
{
    public static byte[] WriteAnAgentsProfile(DateTimeOffset start, DateTimeOffset end)
    {
        // begin write-profile
        var builder = new CallTreeBuilder();
        builder.Add(["Program.Main", "Orders.Handle", "Prices.Of"], weight: 1, "RUNNABLE");
        builder.Add([new CallFrame("Program.Main", "/app/Program.cs", 9), new CallFrame("<Sleep>")], weight: 1, "WAITING");

        var profile = new AgentProfile
        {
            Start = start,
            End = end,                                        // the last sample, not the time of sending
            CallTree = builder.ToCallTree(),
            Metadata = new AgentMetadata
            {
                SampleWeights = new Dictionary<string, double> { ["WALL_TIME"] = 1.0 },
                DurationInMs = 300_000,
                FleetInfo = FleetInfo.Other(id: "build-7", vCpus: 4),
                AgentInfo = new AgentInfo { Type = "my-agent", Version = "1.0" },
                NumTimesSampled = 300,
            },
        };
        byte[] body = profile.ToArray(ProfileEncoding.Json);  // Content-Type: ProfileEncoding.Json.ToMediaType()
        // end write-profile
        return body;
    }

    public static AggregatedProfile Read(byte[] bytes, string? contentType, string? contentEncoding, TextWriter output)
    {
        // begin read-profile
        AggregatedProfile profile = AggregatedProfile.Parse(bytes, contentType, contentEncoding);

        foreach (FrameTotals frame in profile.CallTree.WithCounters("RUNNABLE").HottestFrames(10))
        {
            output.WriteLine($"{frame.SelfShare,6:P1} {frame.Frame}");
        }

        // end read-profile
        return profile;
    }

    public static CallTreeComparison Compare(AggregatedProfile yesterday, AggregatedProfile today, TextWriter output)
    {
        // begin compare-profiles
        var comparison = CallTreeComparison.Of(yesterday.CallTree, today.CallTree);

        foreach (FrameChange change in comparison.ChangedFrames(10).Where(change => !change.IsNoise))
        {
            output.WriteLine($"{change.Frame}: {change.ShareBefore:P1} to {change.ShareAfter:P1}, {change.Change:+0.0;-0.0} points, z {change.Z:F1}");
        }

        // end compare-profiles
        return comparison;
    }

    public static CallTree ConvertTables(string[] functions, (int Parent, int Function, int Samples)[] nodes)
    {
        // begin build-by-number
        var builder = new CallTreeBuilder();
        int[] frames = [.. functions.Select(builder.AddFrame)];   // each name is looked up once
        int counter = builder.AddCounter(CallTreeBuilder.WallTime);

        var numbers = new int[nodes.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            int parent = nodes[i].Parent < 0 ? 0 : numbers[nodes[i].Parent];
            numbers[i] = builder.GetOrAddNode(parent, frames[nodes[i].Function]);
            builder.AddCount(numbers[i], counter, nodes[i].Samples);
        }

        CallTree tree = builder.ToCallTree();

        // end build-by-number
        return tree;
    }
}
