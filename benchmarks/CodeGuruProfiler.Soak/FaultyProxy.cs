using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace CodeGuruProfiler.Soak;

/// <summary>A proxy between client and service that breaks each connection after some bytes of responses, as networks do.</summary>
internal sealed class FaultyProxy : IAsyncDisposable
{
    private const int MostBytesBeforeTheEnd = 30_000;

    private readonly Socket _listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource _stopped = new();
    private readonly ConcurrentDictionary<Task, bool> _connections = new();
    private readonly Random _random;
    private readonly Uri _service;
    private readonly Task _accepting;

    private FaultyProxy(Uri service, int seed)
    {
        _service = service;
        _random = new Random(seed);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _listener.Listen();
        Url = new Uri($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndPoint!).Port}"); // It is bound.
        _accepting = AcceptAsync();
    }

    private enum Fate
    {
        Close,
        Reset,
        HalfClose,
        Stall,
        Drip,
        ResetOnConnect,
    }

    public Uri Url { get; }

    public static FaultyProxy Start(Uri service, int seed) => new(service, seed);

    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        _listener.Dispose();
        await _accepting;
        await Task.WhenAll(_connections.Keys);
        _stopped.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                Socket client = await _listener.AcceptAsync(_stopped.Token);
                Task connection = ServeAsync(client, (Fate)_random.Next(6), _random.Next(MostBytesBeforeTheEnd));
                _connections[connection] = true;
                _ = connection.ContinueWith(done => _connections.TryRemove(done, out _), TaskScheduler.Default);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private async Task ServeAsync(Socket client, Fate fate, int bytesBeforeTheEnd)
    {
        using (client)
        using (var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp))
        using (var ended = CancellationTokenSource.CreateLinkedTokenSource(_stopped.Token))
        {
            try
            {
                if (fate == Fate.ResetOnConnect)
                {
                    Reset(client);
                    return;
                }

                await server.ConnectAsync(IPAddress.Loopback, _service.Port, ended.Token);
                Task requests = CopyAsync(client, server, ended);
                await AnswerAsync(server, client, fate, bytesBeforeTheEnd, ended.Token);
                await ended.CancelAsync();
                await requests;
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // One end has gone.
            }
        }
    }

    // When the client has gone, so has the reason to stall or drip.
    private static async Task CopyAsync(Socket from, Socket to, CancellationTokenSource ended)
    {
        byte[] buffer = new byte[16 * 1024];
        try
        {
            int count;
            while ((count = await from.ReceiveAsync(buffer, ended.Token)) > 0)
            {
                await to.SendAsync(buffer.AsMemory(0, count), ended.Token);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The server has ended the connection.
        }

        await ended.CancelAsync();
    }

    private static async Task AnswerAsync(Socket from, Socket to, Fate fate, int bytesBeforeTheEnd, CancellationToken ended)
    {
        byte[] buffer = new byte[16 * 1024];
        int count;
        while ((count = await from.ReceiveAsync(buffer, ended)) > 0)
        {
            int passed = Math.Min(count, bytesBeforeTheEnd);
            await to.SendAsync(buffer.AsMemory(0, passed), ended);
            bytesBeforeTheEnd -= passed;
            if (bytesBeforeTheEnd == 0)
            {
                await EndAsync(to, fate, buffer.AsMemory(passed, count - passed), ended);
                return;
            }
        }
    }

    private static async Task EndAsync(Socket client, Fate fate, ReadOnlyMemory<byte> rest, CancellationToken ended)
    {
        switch (fate)
        {
            case Fate.Reset:
                Reset(client);
                break;
            case Fate.HalfClose:
                client.Shutdown(SocketShutdown.Send);
                await Task.Delay(Timeout.Infinite, ended);
                break;
            case Fate.Stall:
                await Task.Delay(Timeout.Infinite, ended);
                break;
            case Fate.Drip:
                for (; !rest.IsEmpty; rest = rest[1..])
                {
                    await client.SendAsync(rest[..1], ended);
                    await Task.Delay(50, ended);
                }

                break;
            default:
                client.Shutdown(SocketShutdown.Both);
                break;
        }
    }

    private static void Reset(Socket socket)
    {
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }
}
