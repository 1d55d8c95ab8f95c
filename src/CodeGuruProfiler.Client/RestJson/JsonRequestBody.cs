using System.Text.Encodings.Web;
using System.Text.Json;
using CodeGuruProfiler.Buffers;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>A JSON writer over a pooled buffer. Requests are written synchronously, so each thread keeps one.</summary>
internal sealed class JsonRequestBody : IDisposable
{
    // The body is signed and sent as UTF-8: nothing but what JSON itself demands is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static JsonRequestBody? _ofThisThread;

    private readonly PooledBufferWriter _buffer = new();

    private JsonRequestBody() => Writer = new Utf8JsonWriter(_buffer, Options);

    public Utf8JsonWriter Writer { get; }

    public static JsonRequestBody Start()
    {
        JsonRequestBody body = _ofThisThread ?? new JsonRequestBody();
        _ofThisThread = null;
        body.Writer.Reset();
        return body;
    }

    /// <summary>Ends the text and hands the pooled buffer to the caller.</summary>
    public byte[] Finish(out int length)
    {
        Writer.Flush();
        _ofThisThread = this;
        return _buffer.Detach(out length);
    }

    /// <summary>Returns the buffer when writing failed; another replaces it on this thread.</summary>
    public void Dispose()
    {
        Writer.Dispose();
        _buffer.Dispose();
    }
}
