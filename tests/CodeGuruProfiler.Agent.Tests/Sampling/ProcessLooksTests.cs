using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.NetTrace.Tests.Recordings;
using CodeGuruProfiler.NetTrace.Tests.Writing;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>Looks at a runtime in memory.</summary>
public class ProcessLooksTests
{
    [Fact]
    public void Take_Look_CountsTheFirstTickOnly()
    {
        var port = new ScriptedPort(session => session == 0 ? Traces.Look([0x2004, 0x1004], [0x3004, 0x1004]) : Traces.Rundown(ScriptedLooks.Methods));
        using ProcessLooks looks = ScriptedLooks.Create(port);

        Look look = looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.Equal((LookResult.Taken, null, 2, TimeSpan.FromMilliseconds(1)), (look.Result, look.Reason, look.Threads, look.Pause));
        Assert.Equal((1, 2L, 0L, 0L, 1), (period.Ticks, period.ThreadsSeen, period.Unresolved, period.Dropped, period.Rundowns));
        Assert.Equal(["Shop.Program.Main() 0", "Shop.Orders.Post() 1", "Shop.Prices.Find() 1"], ScriptedLooks.Describe(period.CallTree));
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
        using ProcessLooks looks = ScriptedLooks.Create(new ScriptedPort(_ => trace));

        Look look = looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

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
        using ProcessLooks looks = ScriptedLooks.Create(port);

        Look look = looks.Take();

        Assert.Equal((LookResult.Taken, 1), (look.Result, look.Threads));
        Assert.Equal(3, port.Sessions);
        Assert.Equal(3, port.Commands.Count(command => command == ScriptedPort.StopTracing));
    }

    [Fact]
    public void Take_NoTickAtAll_IsEmpty()
    {
        var port = new ScriptedPort(_ => Traces.Empty());
        using ProcessLooks looks = ScriptedLooks.Create(port);

        Look look = looks.Take();

        Assert.Equal((LookResult.Empty, 3), (look.Result, port.Sessions));
        Assert.Equal(0, looks.EndPeriod(ScriptedLooks.Depth).Ticks);
    }

    [Fact]
    public void Take_MoreStacksThanTheLimit_DropsAndCountsThem()
    {
        // 65,536 bytes are 2048 addresses.
        ulong[][] stacks = [.. Enumerable.Range(0, 30).Select(i => Enumerable.Repeat(0x10000UL + (ulong)i, 100).ToArray())];
        using ProcessLooks looks = ScriptedLooks.Create(new ScriptedPort(_ => Traces.Look(stacks)), new ProcessSamplerOptions { MemoryLimitBytes = 65_536 });

        Look look = looks.Take();
        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

        Assert.Equal((30, 10L, 30L), (look.Threads, period.Dropped, period.ThreadsSeen));
    }

    [Fact]
    public void HeldBytes_OfManyPeriods_DoNotGrow()
    {
        int period = 0;
        var port = new ScriptedPort(_ => Traces.Look([.. Enumerable.Range(0, 50).Select(i => Enumerable.Range(0, 20).Select(j => (ulong)((period * 1000) + (i * 20) + j)).ToArray())]));
        using ProcessLooks looks = ScriptedLooks.Create(port, new ProcessSamplerOptions { MemoryLimitBytes = 1_000_000 });
        long after20 = 0;
        for (; period < 100; period++)
        {
            looks.Take();
            after20 = period == 80 ? looks.HeldBytes : after20;
            looks.EndPeriod(ScriptedLooks.Depth);
        }

        Assert.InRange(looks.HeldBytes, 1, 1_000_000);
        Assert.InRange(looks.HeldBytes, 0, after20 * 1.05);
    }

    [Fact]
    public void HeldBytes_PeriodAfterAFullOne_BeginsFarBelowTheLimit()
    {
        const int Limit = 400_000;
        const int Looks = 20;
        var port = new ScriptedPort(session => session == Looks
            ? Traces.Rundown(ScriptedLooks.Methods)
            : Traces.Look([.. Enumerable.Range(0, 500).Select(i => new[] { 0x10000 + (ulong)((session * 500) + i) })]));
        using ProcessLooks looks = ScriptedLooks.Create(port, new ProcessSamplerOptions { MemoryLimitBytes = Limit });
        for (int i = 0; i < Looks; i++)
        {
            looks.Take();
        }

        Assert.True(looks.HeldBytes >= Limit);
        looks.EndPeriod(ScriptedLooks.Depth);
        looks.Take();

        Assert.InRange(looks.HeldBytes, 1, (Limit * 3) / 4);
    }

    [Fact]
    public void HeldBytes_AfterATickOfManyThreads_ComeBack()
    {
        ulong[][] many = [.. Enumerable.Range(0, 4000).Select(i => Enumerable.Range(1 + i, 20).Select(j => (ulong)j).ToArray())];
        var port = new ScriptedPort(session => session switch { 0 => Traces.Look(many), 2 => Traces.Rundown(ScriptedLooks.Methods), _ => Traces.Look([0x1004]) });
        using ProcessLooks looks = ScriptedLooks.Create(port);
        looks.Take();
        long held = looks.HeldBytes;

        looks.Take();
        looks.EndPeriod(ScriptedLooks.Depth);

        // 80,000 addresses of the tick, and as many of the table.
        Assert.InRange(held - looks.HeldBytes, 2 * 80_000 * sizeof(ulong), held);
    }

    [Fact]
    public void Take_TraceOfALaterVersion_IsUnavailableForGood()
    {
        byte[] trace = new TraceWriter(6, announcedVersion: 7).End();
        using ProcessLooks looks = ScriptedLooks.Create(new ScriptedPort(_ => trace));

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
        using ProcessLooks looks = ScriptedLooks.Create(port);

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
        using ProcessLooks looks = ScriptedLooks.Create(port);

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
        using ProcessLooks looks = ScriptedLooks.Create(new ScriptedPort(_ => []) { Refuse = _ => 0x80004005 });

        Look look = looks.Take();

        Assert.Equal((LookResult.Failed, "The runtime refused the request (0x80004005)."), (look.Result, look.Reason));
    }
}
