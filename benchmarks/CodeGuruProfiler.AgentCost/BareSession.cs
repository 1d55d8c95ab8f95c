using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.AgentCost;

/// <summary>One session of the sampler: open, wait, stop, read. No thread, no watchdog, no warm-up, no table.</summary>
internal sealed class BareSession : INetTraceSink
{
    private const int HoldMilliseconds = 2;

    private long _samples;

    public void Open()
    {
        var port = new DiagnosticPort(new PortSearch(null).Find().Endpoint ?? throw new PlatformNotSupportedException(), watchdog: null);
        using TraceSession session = port.Start(PortRequest.CollectTracing2(TraceProvider.SampleProfiler, 1, hasRundown: false));
        Thread.Sleep(HoldMilliseconds);
        using Stream stop = port.BeginStop(session);
        new NetTraceReader(this).Read(session.Stream);
        PortResponse.Read(stop);
    }

    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst) => _samples++;

    public void Method(in MethodEvent method) => _samples++;
}
