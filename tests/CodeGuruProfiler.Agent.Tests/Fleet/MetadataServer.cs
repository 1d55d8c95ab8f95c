using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace CodeGuruProfiler.Agent.Tests.Fleet;

/// <summary>A metadata service on loopback, with prepared responses by method and path.</summary>
internal sealed class MetadataServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, IReadOnlyDictionary<string, string>, string?> _respond;
    private readonly Task _run;

    /// <param name="respond">Returns the body for a request such as <c>GET /task</c> with its headers; <see langword="null"/> for a 404.</param>
    public MetadataServer(Func<string, IReadOnlyDictionary<string, string>, string?> respond)
    {
        _respond = respond;
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}";
        _run = RunAsync();
    }

    public string Url { get; }

    public ConcurrentQueue<string> Requests { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _listener.Stop();
        _stop.Dispose();
    }

    private async Task RunAsync()
    {
        try
        {
            while (true)
            {
                using TcpClient connection = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(connection);
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient connection)
    {
        using var reader = new StreamReader(connection.GetStream(), Encoding.ASCII);
        string[] first = (await reader.ReadLineAsync(_stop.Token) ?? "").Split(' ');
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
        {
            headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }

        string request = $"{first[0]} {first[1]}";
        Requests.Enqueue(request);
        string? body = _respond(request, headers);
        string head = $"HTTP/1.1 {(body is null ? "404 Not Found" : "200 OK")}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body ?? "")}\r\nConnection: close\r\n\r\n";
        await connection.GetStream().WriteAsync(Encoding.UTF8.GetBytes(head + body), _stop.Token);
    }
}
