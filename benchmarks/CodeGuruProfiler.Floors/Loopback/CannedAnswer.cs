namespace CodeGuruProfiler.Floors.Loopback;

/// <summary>The response to a method and a path: the same each time, or the page that the request's token names.</summary>
public sealed class CannedAnswer
{
    /// <summary>Gets the method and the path, as a request line has them: <c>GET /profilingGroups</c>.</summary>
    public required string Request { get; init; }

    /// <summary>Gets the HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>Gets the media type of the bodies.</summary>
    public string ContentType { get; init; } = "application/json";

    /// <summary>Gets the bodies: one a page. The first page's has no token; <c>nextToken=7</c> asks for the one at index 7.</summary>
    public required IReadOnlyList<byte[]> Pages { get; init; }
}
