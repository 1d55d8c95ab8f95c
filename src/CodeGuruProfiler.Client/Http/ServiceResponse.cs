using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace CodeGuruProfiler.Client.Http;

/// <summary>A response. Its body is in a pooled buffer unless the operation hands it to the caller.</summary>
internal sealed class ServiceResponse(HttpResponseMessage http, int attempt) : IDisposable
{
    private byte[] _buffer = [];
    private int _length;
    private bool _isPooled;

    /// <summary>Gets the response of the HTTP stack.</summary>
    public HttpResponseMessage Http => http;

    public int StatusCode => (int)http.StatusCode;

    public bool IsSuccess => StatusCode is >= 200 and < 300;

    /// <summary>Gets or sets the id that the service assigned to the request, after it has passed the gate for foreign text.</summary>
    public string? RequestId { get; set; }

    /// <summary>Gets or sets why the body of an error could not be decoded to its end; <see langword="null"/> when it was, or was not coded.</summary>
    public string? DecodingProblem { get; set; }

    /// <summary>Gets the body as text, without a byte order mark.</summary>
    public ReadOnlySpan<byte> Body
    {
        get
        {
            ReadOnlySpan<byte> bytes = _buffer.AsSpan(0, _length);
            return bytes.StartsWith(ByteOrderMark) ? bytes[ByteOrderMark.Length..] : bytes;
        }
    }

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    public ResponseMetadata Metadata => new() { RequestId = RequestId, StatusCode = (HttpStatusCode)StatusCode, Attempts = attempt };

    /// <summary>Gets the value of a header; of several, the first.</summary>
    public string? GetHeader(string name) => Find(name, out HeaderStringValues values) ? First(values) : null;

    /// <summary>Gets the values of a header, joined by commas.</summary>
    public string? GetHeaders(string name) => Find(name, out HeaderStringValues values) ? values.ToString() : null;

    /// <summary>Sets the body, which was read to its end.</summary>
    public void SetBody(byte[] buffer, int length, bool isPooled)
    {
        _buffer = buffer;
        _length = length;
        _isPooled = isPooled;
    }

    /// <summary>Hands the bytes of the body to the caller for good. An empty body is a value like any other.</summary>
    public ReadOnlyMemory<byte> TakeBody()
    {
        System.Diagnostics.Debug.Assert(!_isPooled, "KeepsBody keeps the body out of the pool.");
        return _buffer.AsMemory(0, _length);
    }

    public void Dispose()
    {
        http.Dispose();
        if (_isPooled)
        {
            _isPooled = false;
            ArrayPool<byte>.Shared.Return(_buffer);
        }
    }

    private static string First(HeaderStringValues values)
    {
        if (values.Count > 1)
        {
            foreach (string value in values)
            {
                return value;
            }
        }

        return values.ToString();
    }

    private bool Find(string name, out HeaderStringValues values)
        => http.Headers.NonValidated.TryGetValues(name, out values) || http.Content.Headers.NonValidated.TryGetValues(name, out values);
}
