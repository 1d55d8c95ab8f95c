using System.Buffers.Text;
using System.Net.Sockets;
using System.Text;

namespace CodeGuruProfiler.Floors.Loopback;

/// <summary>One connection, served by blocking calls on a dedicated thread: nothing is allocated between accepting and closing it.</summary>
internal sealed class ServedConnection(Socket socket, PreparedRoute[] routes, TimeSpan delay)
{
    // A response that fits is sent in one piece; a longer body is sent without a copy.
    private const int OutputSize = 128 * 1024;
    private const int InputSize = 64 * 1024;

    private static long _requests;

    private readonly byte[] _input = new byte[InputSize];
    private readonly byte[] _output = new byte[OutputSize];

    public void Serve()
    {
        try
        {
            while (ReceiveHead(out int headLength, out int received))
            {
                ReadOnlySpan<byte> head = _input.AsSpan(0, headLength);
                PreparedAnswer answer = AnswerTo(head);
                ReceiveRest(LengthOf(head) - (received - headLength));
                HoldBack();
                Send(answer);
            }
        }
        catch (SocketException)
        {
            // The peer is gone, or the server is being disposed of: either way the connection is over.
        }

        socket.Dispose();
    }

    private bool ReceiveHead(out int headLength, out int received)
    {
        received = 0;
        while (true)
        {
            int count = socket.Receive(_input.AsSpan(received));
            if (count == 0)
            {
                headLength = 0;
                return false;
            }

            received += count;
            int end = _input.AsSpan(0, received).IndexOf("\r\n\r\n"u8);
            if (end >= 0)
            {
                headLength = end + 4;
                return true;
            }
        }
    }

    private void ReceiveRest(long length)
    {
        while (length > 0)
        {
            int count = socket.Receive(_input);
            if (count == 0)
            {
                return;
            }

            length -= count;
        }
    }

    // The sleeps that the system has to offer are too long.
    private void HoldBack()
    {
        if (delay > TimeSpan.Zero)
        {
            long since = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(since) < delay)
            {
                Thread.SpinWait(20);
            }
        }
    }

    private PreparedAnswer AnswerTo(ReadOnlySpan<byte> head)
    {
        ReadOnlySpan<byte> requestLine = head[..head.IndexOf("\r\n"u8)];
        foreach (PreparedRoute route in routes)
        {
            if (route.Find(requestLine) is { } answer)
            {
                return answer;
            }
        }

        throw new InvalidOperationException($"There is no response to {Encoding.ASCII.GetString(requestLine)}.");
    }

    private static long LengthOf(ReadOnlySpan<byte> head)
    {
        const int NameLength = 16;

        // Node's client writes it in lower case.
        int at = head.IndexOf("\nContent-Length: "u8);
        at = at < 0 ? head.IndexOf("\ncontent-length: "u8) : at;
        return at >= 0 && Utf8Parser.TryParse(head[(at + 1 + NameLength)..], out long length, out _) ? length : 0;
    }

    private void Send(PreparedAnswer answer)
    {
        int length = answer.WriteHead(_output, TimeProvider.System.GetUtcNow(), Interlocked.Increment(ref _requests));
        ReadOnlySpan<byte> body = answer.Body.Span;
        if (body.Length <= OutputSize - length)
        {
            body.CopyTo(_output.AsSpan(length));
            SendAll(_output.AsSpan(0, length + body.Length));
            return;
        }

        SendAll(_output.AsSpan(0, length));
        SendAll(body);
    }

    private void SendAll(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            bytes = bytes[socket.Send(bytes)..];
        }
    }
}
