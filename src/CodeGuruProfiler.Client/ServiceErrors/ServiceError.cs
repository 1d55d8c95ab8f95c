using System.Net;

namespace CodeGuruProfiler.Client.ServiceErrors;

/// <summary>An error of the service, before it becomes an exception. Its texts have passed the gate.</summary>
internal sealed record ServiceError
{
    public required string Operation { get; init; }

    /// <summary>Gets the error's name without namespace and URL; <see langword="null"/> when the response has none.</summary>
    public required string? Code { get; init; }

    public required string? Message { get; init; }

    public required HttpStatusCode StatusCode { get; init; }

    public required string? RequestId { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Gets the failed attempts, this one included.</summary>
    public IReadOnlyList<AttemptFailure> Failures { get; init; } = [];

    /// <summary>Gets the beginning of a body that is not an error of the service.</summary>
    public string? UnreadableBody { get; init; }

    /// <summary>Gets the URL that a redirect leads to.</summary>
    public string? Location { get; init; }

    public RetryAfter RetryAfter { get; init; }

    /// <summary>Gets the error in one line: <c>GetProfile: ResourceNotFoundException (HTTP 404): … Request id: 7f3c….</c></summary>
    public string Describe() => ServiceErrorText.Of(this);
}
