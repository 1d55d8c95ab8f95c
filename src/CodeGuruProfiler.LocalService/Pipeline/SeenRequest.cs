namespace CodeGuruProfiler.LocalService;

/// <summary>A request that a <see cref="LocalProfilerService"/> received.</summary>
public sealed class SeenRequest
{
    internal SeenRequest(DateTimeOffset receivedAt, string method, string path, string query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body)
    {
        ReceivedAt = receivedAt;
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
        Body = body;
    }

    /// <summary>Gets the time when the request was received, on the service's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>Gets the name of the operation.</summary>
    /// <value>A name such as <c>GetProfile</c>, or <see langword="null"/> when no operation has the method and the path.</value>
    public string? Operation { get; internal set; }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the percent-encoded path, as it was sent.</summary>
    public string Path { get; }

    /// <summary>Gets the query without its question mark, as it was sent.</summary>
    /// <value>An empty string when the request had no query.</value>
    public string Query { get; }

    /// <summary>Gets the headers. The lookup ignores the case of names.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the body as it was sent.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Gets the HTTP status of the response.</summary>
    /// <value>A status, or <see langword="null"/> until the response is written and when the connection was closed instead.</value>
    public int? Status { get; internal set; }

    /// <summary>Gets the error code of the response.</summary>
    /// <value>A code such as <c>ThrottlingException</c>, or <see langword="null"/> when the response is not an error.</value>
    public string? ErrorCode { get; internal set; }
}
