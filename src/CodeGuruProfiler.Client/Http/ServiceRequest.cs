using System.Buffers;

namespace CodeGuruProfiler.Client.Http;

/// <summary>
/// A request as bytes and text, independent of any HTTP stack, so that it is sent as often as needed. Target and body are fixed; steps set headers.
/// </summary>
internal sealed class ServiceRequest : IDisposable
{
    // By default, .NET's Uri decodes %7E and folds dots; the signed bytes must be the sent bytes.
    private static readonly UriCreationOptions AsGiven = new() { DangerousDisablePathAndQueryCanonicalization = true };

    private readonly string _url;
    private readonly int _pathStart;
    private readonly int _queryMark;
    private byte[]? _pooledBody;

    /// <param name="operation">The operation.</param>
    /// <param name="url">The whole URL, percent-encoded.</param>
    /// <param name="pathStart">Where the path begins in it.</param>
    /// <param name="queryMark">Where the question mark stands, or the length when there is no query.</param>
    /// <param name="headers">The headers that the operation sets.</param>
    public ServiceRequest(OperationInfo operation, string url, int pathStart, int queryMark, HeaderList headers)
    {
        Operation = operation;
        _url = url;
        _pathStart = pathStart;
        _queryMark = queryMark;
        Headers = headers;
        Uri = AddressOf(url);
    }

    public OperationInfo Operation { get; }

    public Uri Uri { get; }

    public HeaderList Headers { get; }

    public ReadOnlySpan<char> Path => _url.AsSpan(_pathStart, _queryMark - _pathStart);

    public ReadOnlySpan<char> Query => _queryMark == _url.Length ? [] : _url.AsSpan(_queryMark + 1);

    public ReadOnlyMemory<byte> Body { get; private set; }

    /// <summary>Gets the media type of the body; <see langword="null"/> when there is no body.</summary>
    public string? ContentType { get; private set; }

    /// <summary>Creates a URL that is sent exactly as written.</summary>
    public static Uri AddressOf(string url) => new(url, AsGiven);

    public void SetBody(ReadOnlyMemory<byte> body, string contentType)
    {
        Body = body;
        ContentType = HeaderText.Checked(contentType, "Content-Type");
    }

    /// <summary>Takes over a body that came from the shared pool and goes back there with the request.</summary>
    public void SetPooledBody(byte[] buffer, int length, string contentType)
    {
        _pooledBody = buffer;
        SetBody(buffer.AsMemory(0, length), contentType);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _pooledBody, null) is { } buffer)
        {
            Body = default;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
