using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.NetTrace.Tests.Recordings;
using CsCheck;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>Bytes that are not a trace, or only a part of one: a look and a period end with an outcome.</summary>
public class HostileTraceTests
{
    [Fact]
    public void Take_TraceCutAtEveryByte_FailsAndCountsNothing()
    {
        byte[] trace = Traces.Look([0x2004, 0x1004], [0x3004, 0x1004]);
        byte[] cut = [];
        var port = new ScriptedPort(_ => cut);
        using ProcessLooks looks = ScriptedLooks.Create(port);
        for (int length = 0; length < trace.Length; length++)
        {
            cut = trace[..length];

            Look look = looks.Take();

            Assert.Equal((LookResult.Failed, 0), (look.Result, look.Threads));
            Assert.StartsWith(length < "Nettrace".Length ? "Expected a nettrace stream" : "The stream ends before its end marker", look.Reason, StringComparison.Ordinal);
            Assert.Equal(0, port.OpenConnections);
        }

        SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);
        Assert.Equal((0, 0L), (period.Ticks, period.ThreadsSeen));
    }

    [Theory]
    [MemberData(nameof(Recording.Runtimes), MemberType = typeof(Recording))]
    public void Take_RecordingCutAnywhere_FailsAndCountsNothing(int runtime)
    {
        byte[] trace = Recording.Load(runtime);
        byte[] cut = [];
        using ProcessLooks looks = ScriptedLooks.Create(new ScriptedPort(_ => cut));
        for (int length = 1; length < trace.Length; length += 1 + (trace.Length / 100))
        {
            cut = trace[..length];
            Assert.Equal(LookResult.Failed, looks.Take().Result);
        }

        Assert.Equal(0, looks.EndPeriod(ScriptedLooks.Depth).ThreadsSeen);
    }

    [Fact]
    public void TakeAndEndPeriod_FlippedBits_EndWithAnOutcome()
    {
        byte[][] traces = [Traces.Look([0x2004, 0x1004], [0x3004, 0x1004]), Traces.Rundown(ScriptedLooks.Methods), Recording.Load(10)[..20_000]];
        Gen.Select(Gen.Int[0, 2], Gen.Int[0, int.MaxValue], Gen.Byte, Gen.Int[0, int.MaxValue], Gen.Byte).Sample(
            (which, first, firstValue, second, secondValue) =>
            {
                byte[] trace = (byte[])traces[which].Clone();
                trace[first % trace.Length] = firstValue;
                trace[second % trace.Length] ^= secondValue;
                using ProcessLooks looks = ScriptedLooks.Create(new ScriptedPort(session => session == 0 || which != 1 ? which == 1 ? Traces.Look([0x1004]) : trace : trace));

                Look look = looks.Take();
                SampledPeriod period = looks.EndPeriod(ScriptedLooks.Depth);

                Assert.Equal(look.Result == LookResult.Taken, look.Reason is null);
                Assert.Equal(look.Result == LookResult.Taken ? 1 : 0, period.Ticks);
            },
            iter: Fuzz.Rounds(3_000),
            threads: 1);
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request", "Expected a response of the diagnostics port but found other bytes.")]
    [InlineData("", "Unable to read beyond the end of the stream.")]
    [InlineData("DOTNET_IPC_V1", "Unable to read beyond the end of the stream.")]
    public void Take_OtherBytes_Fails(string bytes, string reason)
    {
        using ProcessLooks looks = ScriptedLooks.Create(new ScriptedPort(_ => []) { Garbage = System.Text.Encoding.ASCII.GetBytes(bytes) });

        Look look = looks.Take();

        Assert.Equal((LookResult.Failed, reason), (look.Result, look.Reason));
    }
}
