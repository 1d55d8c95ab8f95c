using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.NetTrace.Tests.Writing;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>Periods of a runtime in memory: names, states, and what of a stack is kept.</summary>
public class PeriodEndTests
{
    private const uint UnknownCommand = 0x80131385;

    [Fact]
    public void EndPeriod_NamesOfAnEarlierPeriod_NeedNoRundown()
    {
        var port = new ScriptedPort(session => session == 1 ? Traces.Rundown(ScriptedLooks.Methods) : Traces.Look([0x2004, 0x1004]));
        using ProcessLooks looks = ScriptedLooks.Create(port);
        looks.Take();
        looks.EndPeriod(ScriptedLooks.Depth);

        looks.Take();
        SampledPeriod second = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.Equal((1, 0), (second.Ticks, second.Rundowns));
        Assert.Equal(3, port.Sessions);
        Assert.Equal(["Shop.Program.Main() 0", "Shop.Orders.Post() 1"], ScriptedLooks.Describe(second.CallTree));
    }

    // 200 samples of a known stack; the others have an address that came later.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void EndPeriod_UnknownSamples_NeedARundownAboveHalfAPercent(int unknown, int rundowns)
    {
        var port = new ScriptedPort(session => session switch
        {
            0 => Traces.Look([0x1004]),
            1 => Traces.Rundown(ScriptedLooks.Methods),
            2 => Traces.Look([.. Enumerable.Repeat(new ulong[] { 0x1004 }, 200), .. Enumerable.Repeat(new ulong[] { 0x2004, 0x1004 }, unknown)]),
            _ => Traces.Rundown(ScriptedLooks.Methods),
        });
        using ProcessLooks looks = ScriptedLooks.Create(port);
        looks.Take();
        looks.EndPeriod(ScriptedLooks.Depth);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.Equal(rundowns, period.Rundowns);
        Assert.Equal(rundowns == 0 ? unknown : 0, period.Unresolved);
        Assert.Equal(rundowns == 0 ? 201 : 200, period.CallTree.Root.Children.First().Self);
    }

    [Fact]
    public void EndPeriod_RuntimeOfDotNet8_IsAskedForTheDefaultRundown()
    {
        var port = new ScriptedPort(session => session % 2 == 0 ? Traces.Look([0x1000 + (16 * (ulong)session)]) : Traces.Rundown((0x1000 + (16 * ((ulong)session - 1)), "Shop.Program", "Main")))
        {
            Refuse = command => command == ScriptedPort.CollectTracing4 ? UnknownCommand : 0,
        };
        using ProcessLooks looks = ScriptedLooks.Create(port);

        looks.Take();
        SampledPeriod first = looks.EndPeriod(ScriptedLooks.Depth);
        looks.Take();
        SampledPeriod second = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.Equal((1, 1), (first.Rundowns, second.Rundowns));
        Assert.Equal(1, port.Commands.Count(command => command == ScriptedPort.CollectTracing4)); // and not again
        Assert.Equal([0, 1, 0, 1], port.SessionRequests.Select(request => request[28])); // with a rundown or without
    }

    [Fact]
    public void EndPeriod_RundownFails_ReturnsTheStacksAndTheReason()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x1004]) : Traces.Rundown(ScriptedLooks.Methods)[..100]);
        using ProcessLooks looks = ScriptedLooks.Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.Equal("The stream ends before its end marker: the trace is incomplete. (byte 100)", period.NamesReason);
        Assert.Equal((1, 0, 1L, true), (period.Ticks, period.Rundowns, period.Unresolved, period.IsNameless));
        Assert.Equal(["<Unknown> 1"], ScriptedLooks.Describe(period.CallTree));
        Assert.Equal(0, port.OpenConnections);
    }

    // An address that the runtime has no name for is in most stacks; what a rundown could name is in one of three.
    [Fact]
    public void EndPeriod_RundownFailsWhenMostNamesAreKnown_IsNotNameless()
    {
        var port = new ScriptedPort(session => session switch
        {
            0 => Traces.Look([0x9999, 0x1004]),
            1 => Traces.Rundown(ScriptedLooks.Methods),
            2 => Traces.Look([0x9999, 0x1004], [0x9999, 0x1004], [0x2004, 0x1004]),
            _ => Traces.Rundown(ScriptedLooks.Methods)[..100],
        });
        using ProcessLooks looks = ScriptedLooks.Create(port);
        looks.Take();
        looks.EndPeriod(ScriptedLooks.Depth);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.NotNull(period.NamesReason);
        Assert.Equal((3L, false), (period.Unresolved, period.IsNameless));
    }

    [Fact]
    public void EndPeriod_RuntimeWithoutNames_IsNativeAot()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x1004]) : Traces.Rundown());
        using ProcessLooks looks = ScriptedLooks.Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);
        Look next = looks.Take();

        Assert.Equal(("Native AOT programs cannot be sampled: they do not contain the names of their methods.", true), (period.NamesReason, period.IsNameless));
        Assert.Equal((LookResult.Unavailable, period.NamesReason), (next.Result, next.Reason));
    }

    [Fact]
    public void EndPeriod_OwnThreads_AreLeftOut()
    {
        var port = new ScriptedPort(session => session == 0
            ? Traces.Look([0x5004, 0x4004], [0x6004, 0x4004], [0x1004])
            : Traces.Rundown([.. ScriptedLooks.Methods, (0x4000, "System.Threading.Thread", "StartCallback"), (0x5000, "CodeGuruProfiler.Agent.Sampling.SamplingThread", "Run"), (0x6000, "CodeGuruProfiler.Agent.Ports.Watchdog", "Run")]));
        using ProcessLooks looks = ScriptedLooks.Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.Equal(1, period.ThreadsSeen);
        Assert.Equal(["Shop.Program.Main() 1"], ScriptedLooks.Describe(period.CallTree));
    }

    // The point at which the sampler stopped a thread is never where it worked.
    [Fact]
    public void EndPeriod_AsyncPlumbingShown_LeavesSafePointsOut()
    {
        var port = new ScriptedPort(session => session == 0
            ? Traces.Look([0x4004, 0x2004, 0x5004, 0x1004])
            : Traces.Rundown([.. ScriptedLooks.Methods, (0x4000, "System.Threading.Thread", "PollGC"), (0x5000, "System.Runtime.CompilerServices.AsyncMethodBuilderCore", "Start")]));
        ProcessSamplerOptions options = CodeGuruProfilerAgent.CreateSamplerOptions(
            AgentSetup.Resolve(new CodeGuruProfilerAgentOptions { HideAsyncPlumbing = false }, new AgentEnvironment(_ => null)));
        using ProcessLooks looks = ScriptedLooks.Create(port, options);

        looks.Take();

        Assert.Equal(
            ["Shop.Program.Main() 0", "System.Runtime.CompilerServices.AsyncMethodBuilderCore.Start() 0", "Shop.Orders.Post() 1"],
            ScriptedLooks.Describe(looks.EndPeriod(ScriptedLooks.Depth).CallTree));
    }

    [Theory]
    [InlineData(100, "<Truncated>", 101)]
    [InlineData(99, "Shop.Program.Main()", 99)]
    public void EndPeriod_StackThatTheRuntimeCut_StandsBelowTruncated(int frames, string root, int depth)
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x2004, .. Enumerable.Repeat(0x1004UL, frames - 1)]) : Traces.Rundown(ScriptedLooks.Methods));
        using ProcessLooks looks = ScriptedLooks.Create(port);

        looks.Take();
        CallTree tree = looks.EndPeriod(ScriptedLooks.Depth).CallTree;

        Assert.Equal(root, tree[1].Frame);
        Assert.Equal((depth, "Shop.Orders.Post()"), (tree.NodeCount, tree[tree.NodeCount].Frame));
    }

    // .NET 9 reports managed code as it reports native code; so does Windows.
    [Theory]
    [InlineData("8.0.31", "NATIVE")]
    [InlineData("9.0.20+0123456", "RUNNABLE")]
    [InlineData("10.0.12", "NATIVE")]
    [InlineData("", "NATIVE")]
    public void EndPeriod_ExternalSamples_AreNativeWhereTheRuntimeKnows(string version, string state)
    {
        byte[] look = new TraceWriter(4).Metadata().Stacks(1, [0x1004]).Events(isCompressed: true, events => events.Sample(1, 101, 1, 10, SampleType.External)).End();
        using ProcessLooks looks = ScriptedLooks.Create(new ScriptedPort(session => session == 0 ? look : Traces.Rundown(ScriptedLooks.Methods)) { Version = version });

        looks.Take();

        Assert.Equal([OperatingSystem.IsWindows() ? "RUNNABLE" : state], looks.EndPeriod(ScriptedLooks.Depth).CallTree.Counters);
    }

    [Fact]
    public void EndPeriod_StackThatIsTooDeep_KeepsItsLeaf()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x3004, 0x2004, 0x2004, 0x1004]) : Traces.Rundown(ScriptedLooks.Methods));
        using ProcessLooks looks = ScriptedLooks.Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(maxStackDepth: 3);

        Assert.Equal(["<Truncated> 0", "Shop.Orders.Post() 0", "Shop.Prices.Find() 1"], ScriptedLooks.Describe(period.CallTree));
    }

    [Fact]
    public void EndPeriod_AddressesWithoutANameInAStack_AreLeftOutAndCounted()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x2004, 0x9999, 0x1004], [0x9999]) : Traces.Rundown(ScriptedLooks.Methods));
        using ProcessLooks looks = ScriptedLooks.Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.Equal(2, period.Unresolved);
        Assert.Equal(["<Unknown> 1", "Shop.Orders.Post() 1", "Shop.Program.Main() 0"], ScriptedLooks.Describe(period.CallTree).Order(StringComparer.Ordinal));
    }
}
