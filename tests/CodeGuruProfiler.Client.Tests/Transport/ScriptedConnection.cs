using System.Buffers;
using System.Globalization;
using System.Net.Sockets;
using System.Net.Security;
using System.Text;

namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>One connection, from the server's end: it runs the script.</summary>
internal sealed class ScriptedConnection(Socket socket, Stream stream, int number, CancellationToken stopped) : IDisposable
{
    private const int MaxHead = 256 * 1024;

    private readonly ArrayBufferWriter<byte> _received = new();
    private long _sent;

    public int Number { get; } = number;

    /// <summary>Gets how many bytes the server could send; what the client did not read fits in the sockets' buffers.</summary>
    public long Sent => Volatile.Read(ref _sent);

    public bool IsClosed { get; private set; }

    /// <summary>Gets what ends with the server: a script that waits waits for this.</summary>
    public CancellationToken Stopped { get; } = stopped;

    /// <summary>Reads the next request.</summary>
    /// <returns><see langword="null"/> when the client has closed the connection.</returns>
    public async Task<ReceivedRequest?> ReadRequestAsync()
    {
        int end;
        while ((end = _received.WrittenSpan.IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (_received.WrittenCount > MaxHead || !await ReceiveAsync())
            {
                return null;
            }
        }

        var request = new ReceivedRequest(Number, Encoding.Latin1.GetString(_received.WrittenSpan[..end]), []);
        int bodyStart = end + 4;
        int length = int.Parse(request.Header("Content-Length") ?? "0", CultureInfo.InvariantCulture);
        while (_received.WrittenCount < bodyStart + length)
        {
            if (!await ReceiveAsync())
            {
                return null;
            }
        }

        request = request with { Body = _received.WrittenSpan.Slice(bodyStart, length).ToArray() };
        byte[] rest = _received.WrittenSpan[(bodyStart + length)..].ToArray();
        _received.ResetWrittenCount();
        _received.Write(rest);
        return request;
    }

    public Task SendAsync(string text) => SendAsync(Encoding.Latin1.GetBytes(text));

    public async Task SendAsync(ReadOnlyMemory<byte> bytes)
    {
        await stream.WriteAsync(bytes, Stopped);
        await stream.FlushAsync(Stopped);
        Interlocked.Add(ref _sent, bytes.Length);
    }

    /// <summary>Ends the connection as a process that exits does: FIN.</summary>
    public void Close()
    {
        IsClosed = true;
        socket.Shutdown(SocketShutdown.Both);
        socket.Close();
    }

    /// <summary>Ends the connection as a process that crashes, or a firewall, does: RST.</summary>
    public void Reset()
    {
        IsClosed = true;
        socket.LingerState = new LingerOption(enable: true, seconds: 0);
        socket.Close();
    }

    /// <summary>Ends the sending direction, and continues to read.</summary>
    public async Task HalfCloseAsync()
    {
        if (stream is SslStream tls)
        {
            await tls.ShutdownAsync();
        }

        socket.Shutdown(SocketShutdown.Send);
    }

    /// <summary>Reads until the client has ended the connection.</summary>
    public async Task WaitForCloseAsync()
    {
        while (await ReceiveAsync())
        {
            _received.ResetWrittenCount();
        }
    }

    public void Dispose()
    {
        IsClosed = true;
        stream.Dispose();
        socket.Dispose();
    }

    private async Task<bool> ReceiveAsync()
    {
        try
        {
            int count = await stream.ReadAsync(_received.GetMemory(4096), Stopped);
            _received.Advance(count);
            return count > 0;
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The client has gone, as it does when it abandons an attempt.
            return false;
        }
    }
}
