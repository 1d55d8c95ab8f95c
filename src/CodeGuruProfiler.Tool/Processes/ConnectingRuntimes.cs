using System.Collections.Concurrent;
using System.Net.Sockets;
using CodeGuruProfiler.Agent.Ports;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>The runtimes that connect: the first is recorded, and the others are let go.</summary>
/// <remarks>
/// A runtime connects once for each request. It waits with the program's first line until it is resumed; programs that the recorded one starts connect too, because they
/// inherit its environment.
/// </remarks>
internal sealed class ConnectingRuntimes : IPortEndpoint, IAsyncDisposable
{
    private readonly RuntimeListener _listener;
    private readonly BlockingCollection<Stream> _connections = [];
    private readonly ConcurrentBag<Stream> _others = [];
    private readonly CancellationTokenSource _end = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly HashSet<long> _resumed = [];
    private readonly Task _accepting;
    private long? _recorded;

    public ConnectingRuntimes(RuntimeListener listener)
    {
        _listener = listener;
        _accepting = AcceptAsync();
    }

    /// <summary>Gets the task that completes when the first runtime has connected.</summary>
    public Task Connected => _connected.Task;

    public Stream Connect(Watchdog? watchdog)
    {
        try
        {
            return _connections.Take(_end.Token);
        }
        catch (OperationCanceledException exception)
        {
            throw new IOException(exception.Message, exception);
        }
    }

    /// <summary>Ends the waiting for connections: the process is gone.</summary>
    public void End() => _end.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync().ConfigureAwait(false);
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (Stream connection in _others.Concat(_connections))
        {
            await connection.DisposeAsync().ConfigureAwait(false);
        }

        _connections.Dispose();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            Stream connection = await _listener.AcceptAsync(_end.Token).ConfigureAwait(false);
            try
            {
                await ReceiveAsync(connection).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is IOException or SocketException)
            {
                // A connection that broke is one runtime's: the others wait to be resumed.
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    private async Task ReceiveAsync(Stream connection)
    {
        if (await Advertisement.ReadAsync(connection, _end.Token).ConfigureAwait(false) is not { } process)
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            return;
        }

        _recorded ??= process;
        if (process == _recorded)
        {
            _connections.Add(connection);
            _connected.TrySetResult();
            return;
        }

        if (!_resumed.Contains(process))
        {
            await connection.WriteAsync(PortRequest.ResumeRuntime(), _end.Token).ConfigureAwait(false);
            _resumed.Add(process);
        }

        // It stays connected: a runtime whose connection is closed connects again at once.
        _others.Add(connection);
    }
}
