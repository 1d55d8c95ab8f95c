using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

public sealed class AggregatedProfileTests
{
    [Fact]
    public void Times_Absent_AreNullAndNotWritten()
    {
        AggregatedProfile profile = AggregatedProfile.Parse("{callgraph: {children: {f: {counts: {WALL_TIME: 1}}}}}"u8);

        Assert.Null(profile.Start);
        Assert.Null(profile.End);
        JsonValues.AssertEqual(
            """{"callgraph":{"children":{"f":{"counts":{"WALL_TIME":1}}}}}"""u8.ToArray(), profile.ToArray(ProfileEncoding.Json));
        Assert.Null(AggregatedProfile.Merge([profile]).Start);
        Assert.Null(AggregatedProfile.From(new AgentProfile { Start = default, End = default }).Start);
    }

    [Fact]
    public void Merge_ProfilesWithAndWithoutTimes_TakesTheTimesThatThereAre()
    {
        var timed = new AggregatedProfile { Start = DateTimeOffset.UnixEpoch, End = DateTimeOffset.UnixEpoch.AddMinutes(5) };

        AggregatedProfile merged = AggregatedProfile.Merge([new AggregatedProfile(), timed, new AggregatedProfile()]);

        Assert.Equal((timed.Start, timed.End), (merged.Start, merged.End));
    }

    [Fact]
    public void Merge_AgentProfiles_TakesTheWholeTimeAndAllCounts()
    {
        AgentProfile first = Profile(1000, 2000, "a");
        AgentProfile second = Profile(3000, 4000, "b");

        AggregatedProfile merged = AggregatedProfile.Merge([second, first]);

        Assert.Equal(first.Start, merged.Start);
        Assert.Equal(second.End, merged.End);
        Assert.Equal(first.CallTree.Merge(second.CallTree), merged.CallTree);
    }

    [Fact]
    public void Parse_WhatWasWritten_IsEqual()
    {
        AggregatedProfile profile = AggregatedProfile.Merge([Profile(1000, 2000, "a"), Profile(3000, 4000, "b")]) with { Period = "PT5M" };

        byte[] json = profile.ToArray(ProfileEncoding.Json);

        Assert.Equal(
            """{"start":1000,"end":4000,"period":"PT5M","callgraph":{"children":{"main":{"children":{"a":{"counts":{"WALL_TIME":1.5}},"b":{"counts":{"WALL_TIME":1.5}}}}}}}""",
            Encoding.UTF8.GetString(json));
        Assert.Equal(profile, AggregatedProfile.Parse(json, "application/json", null));
    }

    [Fact]
    public void Parse_AgentProfile_KeepsWhatItDoesNotKnow()
    {
        AggregatedProfile profile = AggregatedProfile.Parse(Sample.ShopAgentJson);

        Assert.Equal(AgentProfile.Parse(Sample.ShopAgentJson).CallTree, profile.CallTree);
        Assert.Equal(["agentMetadata", "debugInfo", "note"], profile.UnknownFields.Names);
        JsonValues.AssertEqual(Sample.ShopAgentJson, profile.ToArray(ProfileEncoding.Json));
    }

    [Theory]
    [ProfileJson("""{"children":{"f":{"counts":{"A":1}}},"x":1}""", """{"callgraph":{"children":{"f":{"counts":{"A":1}}}},"x":1}""")]
    [ProfileJson("""{"tree":{"children":{"f":{"counts":{"A":1},"file":"f.cs"}}},"x":1}""", """{"callgraph":{"children":{"f":{"counts":{"A":1},"file":"f.cs"}}},"x":1}""")]
    [ProfileJson("""{"a":{"b":[0,{"counts":{"B":2},"children":{"f":{"children":{}}}}],"c":3},"x":1}""", """{"callgraph":{"counts":{"B":2},"children":{"f":{}}},"a":{"b":[0],"c":3},"x":1}""")]
    [ProfileJson("""{"a":{"children":{"p":{"children":{"q":{"counts":{"A":1}}}}}},"b":{"children":{"n":{}}}}""", """{"callgraph":{"children":{"p":{"children":{"q":{"counts":{"A":1}}}}}},"b":{"children":{"n":{}}}}""")]
    [ProfileJson("""{"start":"2026-01-02T03:04:05Z","end":{},"period":5,"callgraph":{"counts":"none","children":{"f":null,"g":{"line":[null],"file":7,"children":[]}}}}""", """{"start":1767323045000,"end":{},"period":5,"callgraph":{"counts":"none","children":{"f":{},"g":{"line":[null],"file":7,"children":[]}}}}""")]
    [ProfileJson("""{"x":1}""", """{"callgraph":{},"x":1}""")]
    public void Parse_OtherShapes_AreUnderstoodAsFarAsTheyCanBe(PlacedBytes document, string expected)
        => document.Run(
            whole => JsonValues.AssertEqual(Encoding.UTF8.GetBytes(expected), AggregatedProfile.Parse(whole).ToArray(ProfileEncoding.Json)),
            cut => Assert.NotNull(PlacedProfile.Refuse(cut, bytes => AggregatedProfile.Parse(bytes))));

    private static AgentProfile Profile(long start, long end, string leaf)
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main", leaf], 1.5);
        return new AgentProfile
        {
            Start = DateTimeOffset.FromUnixTimeMilliseconds(start),
            End = DateTimeOffset.FromUnixTimeMilliseconds(end),
            CallTree = builder.ToCallTree(),
        };
    }
}
