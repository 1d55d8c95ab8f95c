using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.Client.Buffers;
using CodeGuruProfiler.Client.Http;

namespace CodeGuruProfiler.Client.RestJson;

/// <summary>Writes a request of restJson1: address, headers, body. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html</summary>
internal ref struct RequestBuilder
{
    private const string JsonMediaType = "application/json";
    private const string BlobMediaType = "application/octet-stream";

    private readonly OperationInfo _operation;
    private readonly Func<string> _newToken;
    private readonly HeaderList _headers = new();
    private readonly int _pathStart;
    private GrowingBuffer<char> _url;
    private int _queryMark = -1;
    private JsonRequestBody? _json;
    private byte[]? _jsonBytes;
    private int _jsonLength;
    private ReadOnlyMemory<byte> _blob;
    private string? _contentType;

    /// <param name="operation">The operation.</param>
    /// <param name="origin">Scheme and authority, with no slash at the end.</param>
    /// <param name="basePath">The path that every operation's path follows: empty, or with a slash at the start and none at the end.</param>
    /// <param name="newToken">Creates idempotency tokens.</param>
    /// <param name="space">Space for the address; a longer one moves to the pool.</param>
    public RequestBuilder(OperationInfo operation, string origin, string basePath, Func<string> newToken, Span<char> space)
    {
        _operation = operation;
        _newToken = newToken;
        _url = new GrowingBuffer<char>(space);
        _url.Append(origin);
        _pathStart = _url.Length;
        _url.Append(basePath);
    }

    /// <summary>Appends a literal part of the operation's path.</summary>
    public void AppendPath(string literal) => _url.Append(literal);

    public void AppendLabel(string? value, string member)
    {
        // "." and ".." would lead to another address, and an empty segment to another operation.
        if (value is null or "" or "." or "..")
        {
            throw Errors.EmptyLabel(_operation.Name, member, value);
        }

        PercentEncoding.Append(ref _url, value);
    }

    public void AppendQuery(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        StartQuery(name);
        PercentEncoding.Append(ref _url, value);
    }

    public void AppendQuery(string name, bool? value)
    {
        if (value is { } given)
        {
            AppendQuery(name, given ? "true" : "false");
        }
    }

    public void AppendQuery(string name, long? value)
    {
        if (value is { } given)
        {
            Span<char> text = stackalloc char[20];
            given.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
            StartQuery(name);
            _url.Append(text[..length]);
        }
    }

    public void AppendQuery(string name, DateTimeOffset? value)
    {
        if (value is { } given)
        {
            Span<char> text = stackalloc char[Timestamps.MaxDateTimeLength];
            StartQuery(name);
            PercentEncoding.Append(ref _url, text[..Timestamps.FormatDateTime(given, text)]);
        }
    }

    /// <summary>Repeats the key, once an element, in the caller's order.</summary>
    public void AppendQuery(string name, IReadOnlyList<string>? values)
    {
        for (int i = 0; i < values?.Count; i++)
        {
            AppendQuery(name, values[i]);
        }
    }

    /// <summary>Returns the caller's token, or a new one: created here, it is the same on every attempt.</summary>
    public readonly string IdempotencyToken(string? given) => given ?? _newToken();

    public readonly void SetHeader(string name, string? value)
    {
        if (value is not null)
        {
            _headers[name] = value;
        }
    }

    /// <summary>Starts the JSON body. The caller writes one value, then calls <see cref="EndJsonBody"/>.</summary>
    public Utf8JsonWriter StartJsonBody()
    {
        _json = JsonRequestBody.Start();
        return _json.Writer;
    }

    public void EndJsonBody()
    {
        _jsonBytes = _json?.Finish(out _jsonLength);
        _json = null;
        _contentType = JsonMediaType;
    }

    /// <summary>Uses the caller's bytes as the body, without a copy: they must not change until the call has ended.</summary>
    public void SetBody(ReadOnlyMemory<byte> body, string? contentType)
    {
        _blob = body;
        _contentType = contentType ?? BlobMediaType;
    }

    public ServiceRequest Build()
    {
        var request = new ServiceRequest(_operation, new string(_url.Written), _pathStart, _queryMark < 0 ? _url.Length : _queryMark, _headers);
        if (_jsonBytes is not null)
        {
            request.SetPooledBody(_jsonBytes, _jsonLength, JsonMediaType);
            _jsonBytes = null;
        }
        else if (_contentType is not null)
        {
            request.SetBody(_blob, _contentType);
        }

        return request;
    }

    /// <summary>Returns the rented memory, whether writing failed or succeeded.</summary>
    public void Dispose()
    {
        _url.Dispose();
        _json?.Dispose();
        _json = null;
        if (_jsonBytes is not null)
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(_jsonBytes);
            _jsonBytes = null;
        }
    }

    private void StartQuery(string name)
    {
        if (_queryMark < 0)
        {
            _queryMark = _url.Length;
            _url.Append('?');
        }
        else
        {
            _url.Append('&');
        }

        PercentEncoding.Append(ref _url, name);
        _url.Append('=');
    }
}
