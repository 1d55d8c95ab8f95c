using System.Net.Sockets;
using System.Runtime.Versioning;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>
/// Establishes a handler's connections within a limit for name resolution, TCP and TLS. The handler's own limit ends what has succeeded when its timer
/// runs first.
/// </summary>
[UnsupportedOSPlatform("browser")]
internal sealed class Connector
{
    private static readonly HttpRequestOptionsKey<ConnectingStream> StreamKey = new("CodeGuruProfiler.Client.Connecting");

    private readonly SocketsHttpHandler _handler;
    private readonly TimeSpan _limit;
    private readonly TimeProvider _timeProvider;
    private readonly Func<SocketsHttpPlaintextStreamFilterContext, CancellationToken, ValueTask<Stream>> _established = Established;

    private Connector(SocketsHttpHandler handler, TimeSpan limit, TimeProvider timeProvider)
    {
        _handler = handler;
        _limit = limit;
        _timeProvider = timeProvider;
    }

    public static void AddTo(SocketsHttpHandler handler, TimeSpan limit, TimeProvider timeProvider)
    {
        if (limit != Timeout.InfiniteTimeSpan)
        {
            var connector = new Connector(handler, limit, timeProvider);
            handler.ConnectCallback = connector.ConnectAsync;
            handler.PlaintextStreamFilter = connector._established;
        }
    }

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var limit = new ConnectLimit(_limit, _timeProvider, static work => ThreadPool.UnsafeQueueUserWorkItem(static work => work(), work, preferLocal: false));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
            await socket.ConnectAsync(context.DnsEndPoint, either.Token).ConfigureAwait(false);

            // A caller that replaces the filter removes the notice of the handshake's end.
            if (context.InitialRequestMessage.RequestUri?.Scheme == Uri.UriSchemeHttps && ReferenceEquals(_handler.PlaintextStreamFilter, _established))
            {
                var stream = new ConnectingStream(socket, limit);
                context.InitialRequestMessage.Options.Set(StreamKey, stream);
                return stream;
            }

            limit.Dispose();
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception cause)
        {
            bool isOver = limit.IsOver && !cancellationToken.IsCancellationRequested;
            limit.Dispose();
            socket.Dispose();
            if (isOver)
            {
                throw new ConnectLimitException(cause);
            }

            throw;
        }
    }

    private static ValueTask<Stream> Established(SocketsHttpPlaintextStreamFilterContext context, CancellationToken cancellationToken)
    {
        if (context.InitialRequestMessage.Options.TryGetValue(StreamKey, out ConnectingStream? stream))
        {
            stream.Established();
        }

        return ValueTask.FromResult(context.PlaintextStream);
    }
}
