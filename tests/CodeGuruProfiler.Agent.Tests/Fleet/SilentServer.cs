using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeGuruProfiler.Agent.Tests.Fleet;

/// <summary>A server on loopback that accepts one connection, and never completes a response.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private TcpClient? _connection;

    public SilentServer()
    {
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
    }

    public string Url { get; }

    /// <summary>Accepts a connection, waits for the head of its request, and sends the beginning of a response.</summary>
    public async Task AcceptAsync(string beginning)
    {
        _connection = await _listener.AcceptTcpClientAsync();
        var reader = new StreamReader(_connection.GetStream(), Encoding.ASCII);
        while (await reader.ReadLineAsync() is { Length: > 0 })
        {
            // A line of the head.
        }

        await _connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(beginning));
    }

    public void Dispose()
    {
        _connection?.Dispose();
        _listener.Stop();
    }
}
