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
}
