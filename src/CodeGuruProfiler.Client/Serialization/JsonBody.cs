using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CodeGuruProfiler.Client.Serialization;

/// <summary>A JSON writer over a pooled buffer. Requests are written synchronously, so each thread keeps one.</summary>
internal sealed class JsonBody : IBufferWriter<byte>
{
    private const int InitialSize = 1024;

    // The body is signed and sent as UTF-8: nothing but what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static JsonBody? _ofThisThread;

    private byte[] _buffer = [];
    private int _length;

    private JsonBody() => Writer = new Utf8JsonWriter(this, Options);

    public Utf8JsonWriter Writer { get; }

    public static JsonBody Start()
    {
        JsonBody body = _ofThisThread ?? new JsonBody();
        _ofThisThread = null;
        body._length = 0;
        body._buffer = ArrayPool<byte>.Shared.Rent(InitialSize);
        body.Writer.Reset();
        return body;
    }

    /// <summary>Ends the text and hands the pooled buffer to the caller.</summary>
    public byte[] Finish(out int length)
    {
        Writer.Flush();
        byte[] buffer = _buffer;
        length = _length;
        _buffer = [];
        _ofThisThread = this;
        return buffer;
    }

    /// <summary>Gives the buffer back when writing failed.</summary>
    public void Abandon()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _buffer.AsSpan(_length);
    }

    private void Reserve(int sizeHint)
    {
        int needed = Math.Max(sizeHint, 1);
        if (_buffer.Length - _length < needed)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + needed), _buffer.Length * 2));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
