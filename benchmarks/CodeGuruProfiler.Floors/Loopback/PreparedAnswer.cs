using System.Text;

namespace CodeGuruProfiler.Floors.Loopback;

/// <summary>A response as bytes, with the positions of its variable parts.</summary>
internal sealed class PreparedAnswer
{
    private readonly byte[] _head;
    private readonly int _requestIdAt;
    private readonly int _dateAt;

    public PreparedAnswer(CannedAnswer answer, byte[] body)
    {
        string head = $"HTTP/1.1 {answer.Status} {(answer.Status == 204 ? "No Content" : "OK")}\r\nDate: Tue, 24 Nov 2026 00:00:00 GMT\r\n";
        head += answer.Status == 204 ? "" : $"Content-Type: {answer.ContentType}\r\nContent-Length: {body.Length}\r\n";
        head += "Connection: keep-alive\r\nx-amzn-RequestId: 7a62c49f-347e-4fc4-9331-000000000000\r\n\r\n";
        _dateAt = head.IndexOf("Tue,", StringComparison.Ordinal);
        _requestIdAt = head.LastIndexOf('-') + 1;
        _head = Encoding.ASCII.GetBytes(head);
        Body = body;
    }

    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Writes the head with the time and a new id, and returns its length.</summary>
    public int WriteHead(Span<byte> destination, DateTimeOffset now, long requestNumber)
    {
        _head.CopyTo(destination);
        now.TryFormat(destination[_dateAt..], out _, "R");
        requestNumber.TryFormat(destination[_requestIdAt..], out _, "x12");
        return _head.Length;
    }
}
