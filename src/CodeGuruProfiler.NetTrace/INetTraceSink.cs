namespace CodeGuruProfiler.NetTrace;

/// <summary>Receives what a <see cref="NetTraceReader"/> finds, in the order of the stream.</summary>
/// <remarks>
/// Spans are views of the reader's buffers: they are valid during the call only. An exception of an implementation leaves <see cref="NetTraceReader.Read(Stream)"/>
/// as it is. An implementation that serves a process which reads its own trace must not create an <c>EventSource</c>,
/// see the remarks of <see cref="NetTraceReader"/>.
/// </remarks>
public interface INetTraceSink
{
    /// <summary>Receives the header of the trace, once, before everything else.</summary>
    /// <param name="trace">The header.</param>
    void Trace(in TraceInfo trace)
    {
    }

    /// <summary>Receives a stack of one thread.</summary>
    /// <param name="timestamp">The time, in ticks of the trace. Samples of one stream come in the order of their times.</param>
    /// <param name="threadId">The operating system's id of the thread.</param>
    /// <param name="type">The activity of the thread.</param>
    /// <param name="addressesLeafFirst">The addresses of the stack, the running method first. Empty when the stream lost the stack.</param>
    void Sample(long timestamp, long threadId, SampleType type, ReadOnlySpan<ulong> addressesLeafFirst);

    /// <summary>Receives a method.</summary>
    /// <param name="method">The method.</param>
    /// <remarks>Methods come before or after the samples that contain them: after, as a rule, in the rundown at the end of the stream.</remarks>
    void Method(in MethodEvent method);

    /// <summary>Receives a module.</summary>
    /// <param name="module">The module.</param>
    void Module(in ModuleEvent module)
    {
    }

    /// <summary>Learns that events were lost between the runtime and the stream.</summary>
    /// <param name="events">The number of further events, 1 or more.</param>
    void Lost(long events)
    {
    }
}
