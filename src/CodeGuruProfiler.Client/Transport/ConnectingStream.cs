using System.Net.Sockets;
using System.Runtime.Versioning;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>A connection whose TLS handshake is part of the limit on connecting. Afterwards it is a <see cref="NetworkStream"/>.</summary>
[UnsupportedOSPlatform("browser")]
internal sealed class ConnectingStream(Socket socket, ConnectLimit limit) : NetworkStream(socket, ownsSocket: true)
{
    private volatile ConnectLimit? _limit = limit;

    /// <summary>Lifts the limit: the handshake is done.</summary>
    public void Established()
    {
        _limit?.Dispose();
        _limit = null;
    }

    // The other overloads are not what TLS reads with.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        => _limit is { } limit ? ReadWithinAsync(limit, buffer, cancellationToken) : base.ReadAsync(buffer, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Established();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadWithinAsync(ConnectLimit limit, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return await base.ReadAsync(buffer, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException cause) when (limit.IsOver && !cancellationToken.IsCancellationRequested)
        {
            throw new ConnectLimitException(cause);
        }
    }
}
