using System.Net;
using System.Net.Sockets;

namespace CodeGuruProfiler.Floors.Loopback;

/// <summary>
/// Sends prepared responses over HTTP/1.1 on the loopback, at the least possible cost for a server, so that the client is measured.
/// It checks nothing; the local service does.
/// </summary>
public sealed class LoopbackServer : IDisposable
{
    private const int StackSize = 256 * 1024;

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly List<Socket> _connections = [];
    private readonly PreparedRoute[] _routes;
    private readonly TimeSpan _delay;

    private LoopbackServer(IEnumerable<CannedAnswer> answers, TimeSpan delay)
    {
        _delay = delay;
        _routes = [.. answers.Select(answer => new PreparedRoute(answer))];
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen(512);
        Url = new Uri($"http://{_listener.LocalEndPoint}/");
    }

    /// <summary>Gets where it listens.</summary>
    public Uri Url { get; }

    /// <summary>Starts a server with these responses on a free port.</summary>
    /// <param name="answers">The responses.</param>
    /// <param name="delay">The delay of each response. If it is long enough, no response arrives before the client waits for it, as on a network.</param>
    public static LoopbackServer Start(IEnumerable<CannedAnswer> answers, TimeSpan delay = default)
    {
        var server = new LoopbackServer(answers, delay);
        new Thread(server.Accept, StackSize) { IsBackground = true }.Start();
        return server;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener.Dispose();
        lock (_connections)
        {
            foreach (Socket connection in _connections)
            {
                connection.Dispose();
            }
        }
    }

    private void Accept()
    {
        try
        {
            while (true)
            {
                Socket socket = _listener.Accept();
                socket.NoDelay = true;
                lock (_connections)
                {
                    _connections.Add(socket);
                }

                new Thread(new ServedConnection(socket, _routes, _delay).Serve, StackSize) { IsBackground = true }.Start();
            }
        }
        catch (SocketException)
        {
            // Disposing of the listener ends the wait for the next connection in this way.
        }
    }
}
