using System.Net;

namespace CodeGuruProfiler.Client;

/// <summary>What is known of an answer besides its content.</summary>
public sealed record ResponseMetadata
{
    /// <summary>Gets the metadata of a response that no service sent, as a test makes one.</summary>
    public static ResponseMetadata None { get; } = new();

    /// <summary>Gets the id that the service gave the request; support asks for it.</summary>
    /// <value><see langword="null"/> when the answer carried none.</value>
    public string? RequestId { get; init; }

    /// <summary>Gets the HTTP status of the answer.</summary>
    /// <value>0 for a response that no service sent.</value>
    public HttpStatusCode StatusCode { get; init; }

    /// <summary>Gets how many times the request was sent until this answer came, the first attempt included.</summary>
    /// <value>At least 1; 0 for a response that no service sent.</value>
    public int Attempts { get; init; }
}
