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

    public static CallTree Read(byte[] bytes, string? contentType, string? contentEncoding, AggregatedProfile yesterday, TextWriter output)
    {
        // begin read-profile
        AggregatedProfile today = AggregatedProfile.Parse(bytes, contentType, contentEncoding);

        foreach (FrameTotals frame in today.CallTree.Filter("RUNNABLE").HottestFrames(10))
        {
            output.WriteLine($"{frame.SelfShare,6:P1} {frame.Frame}");
        }

        CallTree moreThanYesterday = today.CallTree.Subtract(yesterday.CallTree);
        // end read-profile
        return moreThanYesterday;
    }
}
