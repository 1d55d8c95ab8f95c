using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>
/// A TCP server that runs a script against its clients: it resets, cuts, stalls, drips and lies, and counts connections and requests.
/// </summary>
/// <remarks>
/// The script has one response per request, in the order of arrival; the last applies to all further requests. A script that fails of
/// itself fails the test when the server is disposed.
/// </remarks>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stopped = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly ConcurrentBag<ScriptedConnection> _connections = [];
    private readonly ConcurrentBag<Task> _work = [];
    private readonly SemaphoreSlim _arrivals = new(0);
    private readonly Answer[] _script;
    private readonly Answer? _onConnect;
    private int _connectionCount;
    private int _requestCount;

    private ScriptedServer(bool useTls, Answer? onConnect, Answer[] script)
    {
        _script = script;
        _onConnect = onConnect;
        Certificate = useTls ? TestCertificate.Create() : null;
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        int port = ((IPEndPoint)_listener.LocalEndPoint!).Port; // It is bound.
        Url = new Uri($"{(useTls ? "https" : "http")}://127.0.0.1:{port}");
        _work.Add(AcceptAsync());
    }

    public Uri Url { get; }

    public X509Certificate2? Certificate { get; }

    /// <summary>Gets how many connections were accepted.</summary>
    public int Connections => Volatile.Read(ref _connectionCount);

    /// <summary>Gets the requests that arrived in full.</summary>
    public ReceivedRequest[] Requests => [.. _requests];

    public long Sent => _connections.Sum(connection => connection.Sent);

    public static ScriptedServer Start(string scheme, params Answer[] script) => new(scheme == "https", null, script);

    /// <summary>Starts a server that acts as soon as a connection is established, and reads nothing unless the script does.</summary>
    public static ScriptedServer StartOnConnect(Answer onConnect) => new(useTls: false, onConnect, []);

    /// <summary>Waits until one more request has arrived in full.</summary>
    public Task NextRequestAsync() => _arrivals.WaitAsync(_stopped.Token);

    public async ValueTask DisposeAsync()
    {
        if (_stopped.IsCancellationRequested)
        {
            return;
        }

        await _stopped.CancelAsync();
        _listener.Dispose();
        foreach (ScriptedConnection connection in _connections)
        {
            connection.Dispose();
        }

        await Task.WhenAll(_work);
        Certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Socket socket;
            try
            {
                socket = await _listener.AcceptAsync(_stopped.Token);
            }
            catch (Exception e) when (_stopped.IsCancellationRequested && e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }

            _work.Add(ServeAsync(socket, Interlocked.Increment(ref _connectionCount)));
        }
    }

    private async Task ServeAsync(Socket socket, int number)
    {
        try
        {
            socket.NoDelay = true;
            Stream? stream = await OpenAsync(socket);
            if (stream is null)
            {
                return;
            }

            using var connection = new ScriptedConnection(socket, stream, number, _stopped.Token);
            _connections.Add(connection);
            await (_onConnect is null ? AnswerAsync(connection) : _onConnect(connection));
        }
        catch (Exception e) when (_stopped.IsCancellationRequested || e is IOException)
        {
            // The test is over, or the client has given the attempt up while the script was still sending.
        }
    }

    private async Task AnswerAsync(ScriptedConnection connection)
    {
        while (!connection.IsClosed && await connection.ReadRequestAsync() is { } request)
        {
            _requests.Enqueue(request);
            int index = Interlocked.Increment(ref _requestCount) - 1;
            _arrivals.Release();
            await _script[Math.Min(index, _script.Length - 1)](connection);
        }
    }

    private async Task<Stream?> OpenAsync(Socket socket)
    {
        var stream = new NetworkStream(socket, ownsSocket: true);
        if (Certificate is null)
        {
            return stream;
        }

        var tls = new SslStream(stream);
        try
        {
            await tls.AuthenticateAsServerAsync(
                new SslServerAuthenticationOptions { ServerCertificate = Certificate, EnabledSslProtocols = SslProtocols.None }, _stopped.Token);
            return tls;
        }
        catch (Exception e) when (e is IOException or AuthenticationException)
        {
            // The client did not like the certificate.
            await tls.DisposeAsync();
            return null;
        }
    }
}
