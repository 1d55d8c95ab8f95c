using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Formats.Tests.NetTraces;

public class NetTraceFormatTests
{
    public static TheoryData<int> Runtimes => [8, 9, 10, 11];

    [Theory]
    [MemberData(nameof(Runtimes))]
    public void Parse_Recording_HasSourceNamesStatesAndTimes(int runtime)
    {
        ConvertedProfile profile = NetTraceFormat.Parse(Files.Recording(runtime));

        Assert.Equal(ProfileFormat.NetTrace, profile.Format);
        Assert.Contains("NetTraceSubject.Methods.DoAsync()", profile.CallTree.Frames);
        Assert.Contains(ThreadStateRules.Runnable, profile.CallTree.Counters);
        Assert.Contains(ThreadStateRules.TimedWaiting, profile.CallTree.Counters);
        Assert.True(profile.End > profile.Start);
        Assert.InRange(profile.TimePerCount!.Value.TotalMilliseconds, 0.5, 20);
        Assert.True(profile.TimesSampled > 1);
        Assert.Empty(profile.Warnings);
    }

    [Fact]
    public async Task Streams_AreReadLikeSpans()
    {
        byte[] trace = Files.Recording(10);
        ConvertedProfile expected = NetTraceFormat.Parse(trace);

        Assert.Equal(expected.CallTree, NetTraceFormat.Read(new MemoryStream(trace)).CallTree);
        Assert.Equal(expected.CallTree, (await NetTraceFormat.ReadAsync(new MemoryStream(trace))).CallTree);
        Assert.Equal(expected.CallTree, ProfileFormats.Read(trace).CallTree);
        Assert.Equal(expected.CallTree, NetTraceFormat.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Recordings", "dotnet10.nettrace.gz"))).CallTree);
    }

    [Fact]
    public async Task ReadAsync_Cancelled_EndsWithTheToken()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await NetTraceFormat.ReadAsync(new MemoryStream(Files.Recording(10)), null, null, source.Token));
    }

    [Fact]
    public void Parse_RuntimeNamesAndWallTime_AreAsOtherToolsShowThem()
    {
        var options = new NetTraceReadOptions { FrameNames = FrameNameStyle.Runtime, ThreadStates = false };

        CallTree tree = NetTraceFormat.Parse(Files.Recording(10), options).CallTree;

        Assert.Equal([ThreadStateRules.WallTime], tree.Counters);
        Assert.Contains(tree.Frames, frame => frame.StartsWith("NetTraceSubject!NetTraceSubject.Methods+<DoAsync>d__", StringComparison.Ordinal));
        Assert.Equal(NetTraceFormat.Parse(Files.Recording(10)).CallTree.Root.Total, tree.Root.Total);
    }

    [Fact]
    public void Parse_RuntimeNamesWithThreadStates_HasTheStatesOfTheSourceNames()
    {
        CallTree named = NetTraceFormat.Parse(Files.Recording(10)).CallTree;

        CallTree raw = NetTraceFormat.Parse(Files.Recording(10), new NetTraceReadOptions { FrameNames = FrameNameStyle.Runtime }).CallTree;

        Assert.Equal(named.Counters, raw.Counters);
        Assert.All(named.Counters, counter => Assert.Equal(named.Root.GetTotal(counter), raw.Root.GetTotal(counter)));
    }

    [Fact]
    public void Parse_IntervalAndThread_ThinTheSamples()
    {
        byte[] trace = Files.Recording(10);
        ConvertedProfile all = NetTraceFormat.Parse(trace);

        ConvertedProfile thinned = NetTraceFormat.Parse(trace, new NetTraceReadOptions { Interval = TimeSpan.FromMilliseconds(10) });
        ConvertedProfile none = NetTraceFormat.Parse(trace, new NetTraceReadOptions { ThreadId = -5 });

        Assert.InRange(thinned.CallTree.Root.Total, 1, all.CallTree.Root.Total * 0.9);
        Assert.InRange(thinned.TimePerCount!.Value.TotalMilliseconds, 10, 60);
        Assert.Equal(0, none.CallTree.Root.Total);
        Assert.Equal(["The trace has no samples of threads: record it with the provider Microsoft-DotNETCore-SampleProfiler."], none.Warnings);
        Assert.Throws<ArgumentOutOfRangeException>(() => NetTraceFormat.Parse(trace, new NetTraceReadOptions { Interval = TimeSpan.Zero }));
    }

    [Fact]
    public void Parse_FromWindows_HasNoNativeState()
        => Assert.DoesNotContain(ThreadStateRules.Native, NetTraceFormat.Parse(Files.Recording(10), new NetTraceReadOptions { IsFromWindows = true }).CallTree.Counters);

    [Fact]
    public void Parse_CutTrace_IsRefusedWithThePosition()
    {
        var exception = Assert.Throws<ProfileFormatException>(() => NetTraceFormat.Parse(Files.Recording(10).AsSpan(0, 10_000)));

        Assert.IsType<NetTraceFormatException>(exception.InnerException);
        Assert.Equal("The stream ends before its end marker: the trace is incomplete. (byte 10000)", exception.Message);
    }

    [Fact]
    public void ToAgentProfile_OfATrace_CanBePosted()
    {
        ConvertedProfile profile = NetTraceFormat.Parse(Files.Recording(10));

        AgentProfile agent = profile.ToAgentProfile(FleetInfo.Other("test", 2), new AgentInfo { Type = "test", Version = "1" });

        Assert.Equal(agent, AgentProfile.Parse(agent.ToArray(ProfileEncoding.Ion)) with { Start = agent.Start, End = agent.End });
        Assert.Equal(profile.TimesSampled, agent.Metadata.NumTimesSampled);
        Assert.Equal(profile.CallTree.Counters, agent.Metadata.SampleWeights.Keys);
        Assert.All(agent.Metadata.SampleWeights.Values, weight => Assert.Equal(1 / profile.TimePerCount!.Value.TotalSeconds, weight));
    }
}
