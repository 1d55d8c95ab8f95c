namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The diagnostics port of a runtime. Each request has a connection; all calls block.</summary>
internal sealed class DiagnosticPort(IPortEndpoint endpoint, Watchdog? watchdog)
{
    /// <summary>Opens a session.</summary>
    /// <exception cref="PortException">The runtime refused the request.</exception>
    /// <exception cref="IOException">The connection was lost.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The runtime cannot be reached.</exception>
    public TraceSession Start(byte[] request)
    {
        Stream connection = endpoint.Connect(watchdog);
        try
        {
            connection.Write(request);
            return new TraceSession(connection, PortResponse.ReadNumber(connection));
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Asks for the end of a session. Read the session to its end before the response: until then, a full socket would block both sides.</summary>
    /// <returns>The connection that the response comes on.</returns>
    public Stream BeginStop(TraceSession session)
    {
        Stream connection = endpoint.Connect(watchdog);
        try
        {
            Span<byte> request = stackalloc byte[PortRequest.StopTracingLength];
            PortRequest.WriteStopTracing(request, session.Id);
            connection.Write(request);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Asks for the version of the runtime.</summary>
    public RuntimeInfo GetRuntimeInfo()
    {
        using Stream connection = endpoint.Connect(watchdog);
        connection.Write(PortRequest.GetProcessInfo2());
        return RuntimeInfo.Parse(PortResponse.ReadAll(connection));
    }

    /// <summary>Sends a request and waits for the end of its response.</summary>
    public void Execute(byte[] request)
    {
        using Stream connection = endpoint.Connect(watchdog);
        connection.Write(request);
        PortResponse.Read(connection);
    }
}
