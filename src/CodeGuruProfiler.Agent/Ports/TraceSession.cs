namespace CodeGuruProfiler.Agent.Ports;

/// <summary>A session that is open: the runtime writes its trace to the stream until the session is stopped. Closing the stream ends it too, a moment later.</summary>
internal sealed class TraceSession(Stream stream, ulong id) : IDisposable
{
    public Stream Stream => stream;

    public ulong Id => id;

    public void Dispose() => stream.Dispose();
}
