using System.Net;

namespace CodeGuruProfiler.Client;

/// <summary>An attempt of a call that failed.</summary>
/// <remarks>It holds no text from the network but an error code, and that only when it has the form of one.</remarks>
public sealed record AttemptFailure
{
    /// <summary>Gets the number of the attempt.</summary>
    /// <value>1 for the first.</value>
    public required int Attempt { get; init; }

    /// <summary>Gets the error code of the service, or the type of the exception.</summary>
    /// <value>
    /// For example <c>ThrottlingException</c> or <c>HttpRequestException</c>; <c>HTTP 503</c> for an error response without a code.
    /// </value>
    public required string Error { get; init; }

    /// <summary>Gets the HTTP status of the response.</summary>
    /// <value><see langword="null"/> when there was no response.</value>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>Gets the duration of the attempt.</summary>
    public TimeSpan Elapsed { get; init; }
}
