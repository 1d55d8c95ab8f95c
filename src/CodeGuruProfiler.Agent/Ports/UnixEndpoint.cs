using System.Net.Sockets;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The socket of a runtime on Linux and macOS.</summary>
internal sealed class UnixEndpoint(string path) : IPortEndpoint
{
    private readonly UnixDomainSocketEndPoint _endPoint = new(path);

    public Stream Connect(Watchdog? watchdog)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            watchdog?.Guard(socket);
            socket.Connect(_endPoint);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
