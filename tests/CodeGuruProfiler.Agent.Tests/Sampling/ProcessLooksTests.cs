using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.NetTrace.Tests.Recordings;
using CodeGuruProfiler.NetTrace.Tests.Writing;
using CodeGuruProfiler.Profiles;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>Looks and periods over a runtime in memory.</summary>
public class ProcessLooksTests
{
    private const int Depth = 1000;
    private const uint UnknownCommand = 0x80131385;

    private static readonly (ulong, string, string)[] Methods = [(0x1000, "Shop.Program", "Main"), (0x2000, "Shop.Orders", "Post"), (0x3000, "Shop.Prices", "Find")];

    [Fact]
    public void Take_Look_CountsTheFirstTickOnly()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x2004, 0x1004], [0x3004, 0x1004]) : Traces.Rundown(Methods));
        using ProcessLooks looks = Create(port);

        Look look = looks.Take();
        SampledPeriod period = looks.EndPeriod(Depth);

        Assert.Equal((LookResult.Taken, null, 2, TimeSpan.FromMilliseconds(1)), (look.Result, look.Reason, look.Threads, look.Pause));
        Assert.Equal((1, 2L, 0L, 0L, 1), (period.Ticks, period.ThreadsSeen, period.Unresolved, period.Dropped, period.Rundowns));
        Assert.Equal(["Shop.Program.Main() 0", "Shop.Orders.Post() 1", "Shop.Prices.Find() 1"], Describe(period.CallTree));
        Assert.Equal(["RUNNABLE"], period.CallTree.Counters);
        Assert.Null(period.NamesReason);
    }

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Take_RecordingOfARuntime_HasTheThreadsAndNamesOfItsFirstTick(int runtime)
    {
        byte[] trace = Recording.Load(runtime);
        var recorded = new CollectingSink();
        new NetTraceReader(recorded).Read(trace);
        HashSet<long> threads = [];
        RecordedSample[] tick = [.. recorded.Samples.TakeWhile(sample => threads.Add(sample.ThreadId))];
        using ProcessLooks looks = Create(new ScriptedPort(_ => trace));

        Look look = looks.Take();
        SampledPeriod period = looks.EndPeriod(Depth);

        Assert.Equal((LookResult.Taken, tick.Length), (look.Result, look.Threads));
        Assert.True(tick.Length < recorded.Samples.Count);
        Assert.Equal(tick.Length, period.ThreadsSeen);
        Assert.Equal(tick.Length, period.CallTree.Root.Total);
        Assert.Contains("NetTraceSubject.Methods.DoAsync()", period.CallTree.Frames);
        Assert.Contains(StackMapper.Truncated, period.CallTree.Frames);
        Assert.DoesNotContain(period.CallTree.Frames, frame => frame.Contains("PollGC", StringComparison.Ordinal) || frame.Contains("ExecutionContext.RunInternal", StringComparison.Ordinal));
    }

    [Fact]
    public void Take_SessionsThatEndBeforeTheTick_AreRepeated()
    {
        var port = new ScriptedPort(session => session < 2 ? Traces.Empty() : Traces.Look([0x1004]));
        using ProcessLooks looks = Create(port);

        Look look = looks.Take();

        Assert.Equal((LookResult.Taken, 1), (look.Result, look.Threads));
        Assert.Equal(3, port.Sessions);
        Assert.Equal(3, port.Commands.Count(command => command == ScriptedPort.StopTracing));
    }

    [Fact]
    public void Take_NoTickAtAll_IsEmpty()
    {
        var port = new ScriptedPort(_ => Traces.Empty());
        using ProcessLooks looks = Create(port);

        Look look = looks.Take();

        Assert.Equal((LookResult.Empty, 3), (look.Result, port.Sessions));
        Assert.Equal(0, looks.EndPeriod(Depth).Ticks);
    }

    [Fact]
    public void EndPeriod_NamesOfAnEarlierPeriod_NeedNoRundown()
    {
        var port = new ScriptedPort(session => session == 1 ? Traces.Rundown(Methods) : Traces.Look([0x2004, 0x1004]));
        using ProcessLooks looks = Create(port);
        looks.Take();
        looks.EndPeriod(Depth);

        looks.Take();
        SampledPeriod second = looks.EndPeriod(Depth);

        Assert.Equal((1, 0), (second.Ticks, second.Rundowns));
        Assert.Equal(3, port.Sessions);
        Assert.Equal(["Shop.Program.Main() 0", "Shop.Orders.Post() 1"], Describe(second.CallTree));
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
            1 => Traces.Rundown(Methods),
            2 => Traces.Look([.. Enumerable.Repeat(new ulong[] { 0x1004 }, 200), .. Enumerable.Repeat(new ulong[] { 0x2004, 0x1004 }, unknown)]),
            _ => Traces.Rundown(Methods),
        });
        using ProcessLooks looks = Create(port);
        looks.Take();
        looks.EndPeriod(Depth);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(Depth);

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
        using ProcessLooks looks = Create(port);

        looks.Take();
        SampledPeriod first = looks.EndPeriod(Depth);
        looks.Take();
        SampledPeriod second = looks.EndPeriod(Depth);

        Assert.Equal((1, 1), (first.Rundowns, second.Rundowns));
        Assert.Equal(1, port.Commands.Count(command => command == ScriptedPort.CollectTracing4)); // and not again
        Assert.Equal([0, 1, 0, 1], port.SessionRequests.Select(request => request[28])); // with a rundown or without
    }

    [Fact]
    public void EndPeriod_RundownFails_ReturnsTheStacksAndTheReason()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x1004]) : Traces.Rundown(Methods)[..100]);
        using ProcessLooks looks = Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(Depth);

        Assert.Equal("The stream ends before its end marker: the trace is incomplete. (byte 100)", period.NamesReason);
        Assert.Equal((1, 0, 1L), (period.Ticks, period.Rundowns, period.Unresolved));
        Assert.Equal(["<Unknown> 1"], Describe(period.CallTree));
        Assert.Equal(0, port.OpenConnections);
    }

    [Fact]
    public void EndPeriod_RuntimeWithoutNames_IsNativeAot()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x1004]) : Traces.Rundown());
        using ProcessLooks looks = Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(Depth);
        Look next = looks.Take();

        Assert.Equal("Native AOT programs cannot be sampled: they do not contain the names of their methods.", period.NamesReason);
        Assert.Equal((LookResult.Unavailable, period.NamesReason), (next.Result, next.Reason));
    }

    [Fact]
    public void EndPeriod_OwnThreads_AreLeftOut()
    {
        var port = new ScriptedPort(session => session == 0
            ? Traces.Look([0x5004, 0x4004], [0x6004, 0x4004], [0x1004])
            : Traces.Rundown([.. Methods, (0x4000, "System.Threading.Thread", "StartCallback"), (0x5000, "CodeGuruProfiler.Agent.Sampling.SamplingThread", "Run"), (0x6000, "CodeGuruProfiler.Agent.Ports.Watchdog", "Run")]));
        using ProcessLooks looks = Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(Depth);

        Assert.Equal(1, period.ThreadsSeen);
        Assert.Equal(["Shop.Program.Main() 1"], Describe(period.CallTree));
    }

    [Theory]
    [InlineData(100, "<Truncated>", 101)]
    [InlineData(99, "Shop.Program.Main()", 99)]
    public void EndPeriod_StackThatTheRuntimeCut_StandsBelowTruncated(int frames, string root, int depth)
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x2004, .. Enumerable.Repeat(0x1004UL, frames - 1)]) : Traces.Rundown(Methods));
        using ProcessLooks looks = Create(port);

        looks.Take();
        CallTree tree = looks.EndPeriod(Depth).CallTree;

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
        using ProcessLooks looks = Create(new ScriptedPort(session => session == 0 ? look : Traces.Rundown(Methods)) { Version = version });

        looks.Take();

        Assert.Equal([OperatingSystem.IsWindows() ? "RUNNABLE" : state], looks.EndPeriod(Depth).CallTree.Counters);
    }

    [Fact]
    public void EndPeriod_StackThatIsTooDeep_KeepsItsLeaf()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x3004, 0x2004, 0x2004, 0x1004]) : Traces.Rundown(Methods));
        using ProcessLooks looks = Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(maxStackDepth: 3);

        Assert.Equal(["<Truncated> 0", "Shop.Orders.Post() 0", "Shop.Prices.Find() 1"], Describe(period.CallTree));
    }

    [Fact]
    public void EndPeriod_AddressesWithoutANameInAStack_AreLeftOutAndCounted()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x2004, 0x9999, 0x1004], [0x9999]) : Traces.Rundown(Methods));
        using ProcessLooks looks = Create(port);

        looks.Take();
        SampledPeriod period = looks.EndPeriod(Depth);

        Assert.Equal(2, period.Unresolved);
        Assert.Equal(["<Unknown> 1", "Shop.Orders.Post() 1", "Shop.Program.Main() 0"], Describe(period.CallTree).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Take_MoreStacksThanTheLimit_DropsAndCountsThem()
    {
        // 65,536 bytes are 2048 addresses.
        ulong[][] stacks = [.. Enumerable.Range(0, 30).Select(i => Enumerable.Repeat(0x10000UL + (ulong)i, 100).ToArray())];
        using ProcessLooks looks = Create(new ScriptedPort(_ => Traces.Look(stacks)), new ProcessSamplerOptions { MemoryLimitBytes = 65_536 });

        Look look = looks.Take();
        SampledPeriod period = looks.EndPeriod(Depth);

        Assert.Equal((30, 10L, 30L), (look.Threads, period.Dropped, period.ThreadsSeen));
    }

    [Fact]
    public void HeldBytes_OfManyPeriods_DoNotGrow()
    {
        int period = 0;
        var port = new ScriptedPort(_ => Traces.Look([.. Enumerable.Range(0, 50).Select(i => Enumerable.Range(0, 20).Select(j => (ulong)((period * 1000) + (i * 20) + j)).ToArray())]));
        using ProcessLooks looks = Create(port, new ProcessSamplerOptions { MemoryLimitBytes = 1_000_000 });
        long after20 = 0;
        for (; period < 100; period++)
        {
            looks.Take();
            after20 = period == 80 ? looks.HeldBytes : after20;
            looks.EndPeriod(Depth);
        }

        Assert.InRange(looks.HeldBytes, 1, 1_000_000);
        Assert.InRange(looks.HeldBytes, 0, after20 * 1.05);
    }

    [Fact]
    public void Take_TraceCutAtEveryByte_FailsAndCountsNothing()
    {
        byte[] trace = Traces.Look([0x2004, 0x1004], [0x3004, 0x1004]);
        byte[] cut = [];
        var port = new ScriptedPort(_ => cut);
        using ProcessLooks looks = Create(port);
        for (int length = 0; length < trace.Length; length++)
        {
            cut = trace[..length];

            Look look = looks.Take();

            Assert.Equal((LookResult.Failed, 0), (look.Result, look.Threads));
            Assert.StartsWith(length < "Nettrace".Length ? "Expected a nettrace stream" : "The stream ends before its end marker", look.Reason, StringComparison.Ordinal);
            Assert.Equal(0, port.OpenConnections);
        }

        SampledPeriod period = looks.EndPeriod(Depth);
        Assert.Equal((0, 0L), (period.Ticks, period.ThreadsSeen));
    }

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Take_RecordingCutAnywhere_FailsAndCountsNothing(int runtime)
    {
        byte[] trace = Recording.Load(runtime);
        byte[] cut = [];
        using ProcessLooks looks = Create(new ScriptedPort(_ => cut));
        for (int length = 1; length < trace.Length; length += 1 + (trace.Length / 100))
        {
            cut = trace[..length];
            Assert.Equal(LookResult.Failed, looks.Take().Result);
        }

        Assert.Equal(0, looks.EndPeriod(Depth).ThreadsSeen);
    }

    [Fact]
    public void TakeAndEndPeriod_FlippedBits_EndWithAnOutcome()
    {
        byte[][] traces = [Traces.Look([0x2004, 0x1004], [0x3004, 0x1004]), Traces.Rundown(Methods), Recording.Load(10)[..20_000]];
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[0, int.MaxValue], Gen.Byte).Sample(
            (which, first, firstValue, second, secondValue) =>
            {
                byte[] trace = (byte[])traces[which].Clone();
                trace[first % trace.Length] = firstValue;
                trace[second % trace.Length] ^= secondValue;
                using ProcessLooks looks = Create(new ScriptedPort(session => session == 0 || which != 1 ? which == 1 ? Traces.Look([0x1004]) : trace : trace));

                Look look = looks.Take();
                SampledPeriod period = looks.EndPeriod(Depth);

                Assert.Equal(look.Result == LookResult.Taken, look.Reason is null);
                Assert.Equal(look.Result == LookResult.Taken ? 1 : 0, period.Ticks);
            },
            iter: Math.Min(FuzzIterations, 3000),
            threads: 1);
    }

    [Fact]
    public void Take_TraceOfALaterVersion_IsUnavailableForGood()
    {
        byte[] trace = new TraceWriter(6, announcedVersion: 7).End();
        using ProcessLooks looks = Create(new ScriptedPort(_ => trace));

        Look look = looks.Take();
        Look next = looks.Take();

        Assert.Equal(LookResult.Unavailable, look.Result);
        Assert.StartsWith("The runtime writes its trace in a version that this package does not know. Update CodeGuruProfiler.Agent. Expected version 4 to 6 of the nettrace format but found version 7.", look.Reason, StringComparison.Ordinal);
        Assert.Equal((look.Result, look.Reason), (next.Result, next.Reason));
    }

    [Fact]
    public void Take_NoPort_IsUnavailableUntilThereIsOne()
    {
        var port = new ScriptedPort(_ => Traces.Look([0x1004])) { Absence = "There is none." };
        using ProcessLooks looks = Create(port);

        Look without = looks.Take();
        port.Absence = null;
        Look with = looks.Take();
        looks.Take();

        Assert.Equal((LookResult.Unavailable, "There is none."), (without.Result, without.Reason));
        Assert.Equal(LookResult.Taken, with.Result);
        Assert.Equal(2, port.Searches); // found once
    }

    [Fact]
    public void Take_FailureThatLasts_IsUnavailableAndSearchesAgain()
    {
        var port = new ScriptedPort(_ => []) { Explanation = "Process 7 does not exist." };
        using ProcessLooks looks = Create(port);

        Look look = looks.Take();
        port.Explanation = null;
        Look next = looks.Take();

        Assert.Equal((LookResult.Unavailable, "Process 7 does not exist."), (look.Result, look.Reason));
        Assert.Equal(LookResult.Failed, next.Result);
        Assert.Equal(2, port.Searches);
    }

    [Fact]
    public void Take_RuntimeRefuses_FailsWithItsCode()
    {
        using ProcessLooks looks = Create(new ScriptedPort(_ => []) { Refuse = _ => 0x80004005 });

        Look look = looks.Take();

        Assert.Equal((LookResult.Failed, "The runtime refused the request (0x80004005)."), (look.Result, look.Reason));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request", "Expected a response of the diagnostics port but found other bytes.")]
    [InlineData("", "Unable to read beyond the end of the stream.")]
    [InlineData("DOTNET_IPC_V1", "Unable to read beyond the end of the stream.")]
    public void Take_OtherBytes_Fails(string bytes, string reason)
    {
        using ProcessLooks looks = Create(new ScriptedPort(_ => []) { Garbage = System.Text.Encoding.ASCII.GetBytes(bytes) });

        Look look = looks.Take();

        Assert.Equal((LookResult.Failed, reason), (look.Result, look.Reason));
    }

    private static int FuzzIterations => int.TryParse(Environment.GetEnvironmentVariable("FUZZ_ITERATIONS"), out int iterations) ? iterations : 3000;

    private static ProcessLooks Create(ScriptedPort port, ProcessSamplerOptions? options = null) => new(port, options ?? new ProcessSamplerOptions(), new FakeTimeProvider());

    private static string[] Describe(CallTree tree) => [.. Enumerable.Range(1, tree.NodeCount).Select(index => $"{tree[index].Frame} {tree[index].Self}")];
}
