using CodeGuruProfiler.NetTrace.Blocks;
using CodeGuruProfiler.NetTrace.Input;
using CodeGuruProfiler.NetTrace.Tests.Recordings;
using Microsoft.Diagnostics.Tracing;
using Microsoft.Diagnostics.Tracing.EventPipe;

namespace CodeGuruProfiler.NetTrace.Tests.Writing;

/// <summary>No runtime here writes version 6: the tests' own writer is judged by Microsoft's reader.</summary>
public class TraceWriterTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void Small_IsReadByTheJudgeAsByUs(int version)
    {
        byte[] trace = TraceWriter.Small(version);
        var ours = new CollectingSink();
        new NetTraceReader(ours).Read(trace);

        using var judge = new EventPipeEventSource(new MemoryStream(trace));
        var samples = new List<(long, long)>();
        new SampleProfilerTraceEventParser(judge).ThreadSample += data => samples.Add((data.TimeStampQPC, data.ThreadID));
        judge.Process();

        Assert.Equal(samples, ours.Samples.Select(sample => (sample.Timestamp, sample.ThreadId)));
        Assert.Equal(judge.EventsLost, ours.LostEvents);
        Assert.Equal(2, samples.Count);
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void EveryKind_HasTheBlocksOfItsVersion(int version)
    {
        byte[] trace = TraceWriter.EveryKind(version);

        IEnumerable<BlockKind> kinds = Enum.GetValues<BlockKind>().Where(kind => version >= 6 || kind is not (BlockKind.Threads or BlockKind.RemovedThreads));
        Assert.Equal(kinds, KindsOf(trace, version).Order());
        var sink = new CollectingSink();
        new NetTraceReader(sink).Read(trace);
        Assert.Equal((3, 1), (sink.Samples.Count, sink.Methods.Count));
    }

    private static HashSet<BlockKind> KindsOf(byte[] trace, int version)
    {
        var input = new TraceInput(trace);
        StreamHeader.Read(ref input);
        var kinds = new HashSet<BlockKind>();
        while (true)
        {
            BlockKind kind = version >= 6 ? BlockFraming.ReadHeader(ref input, out int length) : ObjectFraming.ReadHeader(ref input, out _, out length);
            kinds.Add(kind);
            if (kind == BlockKind.EndOfStream)
            {
                return kinds;
            }

            input.Take(length);
            if (version < 6)
            {
                ObjectFraming.ReadEnd(ref input);
            }
        }
    }
}
