using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.NetTrace;

namespace CodeGuruProfiler.Agent.Naming;

/// <summary>Asks the runtime for its methods, and keeps those that contain an address of a stack.</summary>
internal sealed class Rundown
{
    /// <summary>The longest time without a byte.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(5);

    // Jit, NGen, and End: the names of methods, without modules and without the maps of their instructions.
    private const ulong MethodKeywords = 0x130;

    // The runtime drops what does not fit: 16 MB are too little for 50,000 methods. It takes memory as it needs it.
    private const uint BufferMegabytes = 64;

    private static readonly byte[] Methods = PortRequest.CollectTracing4(TraceProvider.Nothing, BufferMegabytes, MethodKeywords);
    private static readonly byte[] Everything = PortRequest.CollectTracing2(TraceProvider.Nothing, BufferMegabytes, hasRundown: true);

    private readonly StackNames _names;
    private readonly Watchdog _watchdog;
    private readonly RundownSink _sink;
    private readonly NetTraceReader _reader;
    private bool _knowsKeywords = true;

    public Rundown(StackNames names, Watchdog watchdog)
    {
        _names = names;
        _watchdog = watchdog;
        _sink = new RundownSink(names);
        _reader = new NetTraceReader(_sink);
    }

    /// <summary>Names the addresses.</summary>
    /// <returns>The number of methods that the runtime listed.</returns>
    public long Take(DiagnosticPort port, ReadOnlySpan<ulong> addresses)
    {
        _names.Begin(addresses);
        _sink.Begin();
        using (TraceSession session = Start(port))
        {
            using Stream stop = port.BeginStop(session);
            _reader.Read(new WatchedStream(session.Stream, _watchdog));
            PortResponse.Read(stop);
        }

        _names.Complete(addresses);
        return _sink.Methods;
    }

    /// <summary>Reads a recorded trace instead, so that all the code that runs while a session is open has run before.</summary>
    public void Rehearse(Stream trace, ReadOnlySpan<ulong> addresses)
    {
        _names.Begin(addresses);
        _reader.Read(new WatchedStream(trace, _watchdog));
    }

    private TraceSession Start(DiagnosticPort port)
    {
        if (_knowsKeywords)
        {
            try
            {
                return port.Start(Methods);
            }
            catch (PortException exception) when (exception.IsUnknownCommand)
            {
                _knowsKeywords = false; // .NET 8
            }
        }

        return port.Start(Everything);
    }
}
