using System.Diagnostics.Tracing;
using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.Tests.Looking;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace CodeGuruProfiler.AgentCost;

/// <summary>One short session of this process, in several ways.</summary>
internal sealed class Sessions : INetTraceSink
{
    private const int HoldMilliseconds = 2;
    private const string SamplerName = "Microsoft-DotNETCore-SampleProfiler";

    private static readonly byte[] NothingRequest = PortRequest.CollectTracing2(TraceProvider.Nothing, 1, hasRundown: false);
    private static readonly byte[] SamplerRequest = PortRequest.CollectTracing2(TraceProvider.SampleProfiler, 1, hasRundown: false);

    private readonly DiagnosticPort _port = new(new PortSearch(null).Find().Endpoint ?? throw new PlatformNotSupportedException(), watchdog: null);
    private readonly DiagnosticsClient _client = new(Environment.ProcessId);
    private readonly NetTraceReader _reader;

    public Sessions() => _reader = new NetTraceReader(this);

    public long Samples { get; private set; }

    /// <summary>A look of the product. One that came too early is repeated, as on any busy machine; medians do not see it.</summary>
    public static Look Take(ProcessSampler sampler)
    {
        Look look = Looks.TakeAsync(sampler).GetAwaiter().GetResult();
        return look.Result == LookResult.Taken ? look : throw new InvalidOperationException($"Looks, one after the other, were {look.Result}. {look.Reason}");
    }

    /// <summary>A session of a provider that never fires: what opening and closing costs.</summary>
    public void OpenNothing() => Open(NothingRequest);

    /// <summary>A session of the sampler by hand.</summary>
    public void OpenSampler() => Open(SamplerRequest);

    /// <summary>The same look by Microsoft's client of the port and its reader of traces.</summary>
    public void OpenByTraceEvent()
    {
        using EventPipeSession session = _client.StartEventPipeSession([new EventPipeProvider(SamplerName, EventLevel.Informational)], requestRundown: false, circularBufferMB: 1);
        Thread.Sleep(HoldMilliseconds);
        Task stopped = session.StopAsync(CancellationToken.None);
        using var source = new EventPipeEventSource(session.EventStream);
        source.AllEvents += data => Samples += data.ProviderName == SamplerName ? 1 : 0;
        source.Process();
        stopped.GetAwaiter().GetResult();
    }

    /// <summary>A rundown without anybody who wants a name.</summary>
    public void OpenRundown(ulong keywords)
    {
        using TraceSession session = _port.Start(PortRequest.CollectTracing4(TraceProvider.Nothing, 64, keywords));
        using Stream stop = _port.BeginStop(session);
        _reader.Read(session.Stream);
        PortResponse.Read(stop);
    }

    /// <summary>Opens the continuous sampler and reads it on another thread.</summary>
    public Action StartContinuous()
    {
        TraceSession session = _port.Start(PortRequest.CollectTracing2(TraceProvider.SampleProfiler, 64, hasRundown: false));
        var reader = new Thread(() => _reader.Read(session.Stream)) { IsBackground = true };
        reader.Start();
        return () =>
        {
            using Stream stop = _port.BeginStop(session);
            reader.Join();
            PortResponse.Read(stop);
            session.Dispose();
        };
    }

    public void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst) => Samples++;

    public void Method(in MethodEvent method) => Samples++;

    private void Open(byte[] request)
    {
        using TraceSession session = _port.Start(request);
        Thread.Sleep(HoldMilliseconds);
        using Stream stop = _port.BeginStop(session);
        _reader.Read(session.Stream);
        PortResponse.Read(stop);
    }
}
