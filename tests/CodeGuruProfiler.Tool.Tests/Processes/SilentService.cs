using System.Net;
using System.Net.Sockets;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>A service that accepts connections and never responds.</summary>
internal sealed class SilentService : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private Socket? _connection;

    public SilentService() => _listener.Start();

    public string Url => $"http://{_listener.LocalEndpoint}";

    /// <summary>Waits until a program has connected.</summary>
    public async Task WaitForConnectionAsync() => _connection = await _listener.AcceptSocketAsync();

    public void Dispose()
    {
        _connection?.Dispose();
        _listener.Dispose();
    }
}
