using CodeGuruProfiler.Agent.Orchestration;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Tests.Orchestration;

/// <summary>Counters of thread states, folded into one.</summary>
public class WallTimeTests
{
    [Fact]
    public void Fold_AddsTheCountersOfEachNode()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["Main", "A"], 3, "RUNNABLE");
        builder.Add(["Main", "A"], 4, "WAITING");
        builder.Add(["Main"], 5, "IDLE");
        builder.Add(["Main", "B", "A"], 6, "RUNNABLE");
        var profile = new AgentProfile
        {
            Start = DateTimeOffset.UnixEpoch,
            End = DateTimeOffset.UnixEpoch.AddMinutes(5),
            CallTree = builder.ToCallTree(),
            Metadata = new AgentMetadata { SampleWeights = new Dictionary<string, double> { ["IDLE"] = 0.5, ["RUNNABLE"] = 0.5, ["WAITING"] = 0.5 }, NumTimesSampled = 150 },
        };

        AgentProfile folded = WallTime.Fold(profile);

        var expected = new CallTreeBuilder();
        expected.Add(["Main", "A"], 7);
        expected.Add(["Main"], 5);
        expected.Add(["Main", "B", "A"], 6);
        Assert.Equal(expected.ToCallTree(), folded.CallTree);
        Assert.Equal(new Dictionary<string, double> { ["WALL_TIME"] = 0.5 }, folded.Metadata.SampleWeights);
        Assert.Equal((profile.Start, profile.End, 150L), (folded.Start, folded.End, folded.Metadata.NumTimesSampled));
        Assert.True(WallTime.IsDetailed(profile));
        Assert.False(WallTime.IsDetailed(folded));
        Assert.Same(folded, WallTime.Fold(folded));
    }
}
