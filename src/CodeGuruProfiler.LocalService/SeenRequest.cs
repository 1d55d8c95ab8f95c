namespace CodeGuruProfiler.LocalService;

/// <summary>A request that reached a <see cref="LocalProfilerService"/>.</summary>
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

    /// <summary>Gets the time on the service's clock.</summary>
    public DateTimeOffset ReceivedAt { get; }

    /// <summary>Gets the operation; <see langword="null"/> when the method and the path name none.</summary>
    public string? Operation { get; internal set; }

    /// <summary>Gets the HTTP method.</summary>
    public string Method { get; }

    /// <summary>Gets the path as it was sent, with its percent signs.</summary>
    public string Path { get; }

    /// <summary>Gets what followed the question mark, as it was sent; an empty string when there was none.</summary>
    public string Query { get; }

    /// <summary>Gets the headers; their names are found in upper and lower case.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>Gets the body as it was sent.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>Gets the status of the answer; <see langword="null"/> as long as there is none, and when the connection was closed.</summary>
    public int? Status { get; internal set; }

    /// <summary>Gets the code of the error that was answered; <see langword="null"/> when none was.</summary>
    public string? ErrorCode { get; internal set; }
}
