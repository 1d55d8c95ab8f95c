using System.Net;

namespace CodeGuruProfiler.Client;

/// <summary>Response metadata: request id, status and attempts.</summary>
public sealed record ResponseMetadata
{
    /// <summary>Gets the metadata of a response that no service sent, as a test makes one.</summary>
    public static ResponseMetadata None { get; } = new();

    /// <summary>Gets the id that the service assigned to the request; AWS Support asks for it.</summary>
    /// <value><see langword="null"/> when the response has none.</value>
    public string? RequestId { get; init; }

    /// <summary>Gets the HTTP status of the response.</summary>
    /// <value>0 for a response that no service sent.</value>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>Gets the number of attempts, including the first.</summary>
    /// <value>At least 1; 0 for a response that no service sent.</value>
    public int Attempts { get; init; }
}
