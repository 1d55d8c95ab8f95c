using System.Net;

namespace CodeGuruProfiler.Client.Errors;

/// <summary>An error as the service sent it, before it becomes an exception.</summary>
internal sealed record ServiceError
{
    public required string Operation { get; init; }

    /// <summary>Gets the error's name without namespace and address; <see langword="null"/> when the answer gave none.</summary>
    public required string? Code { get; init; }

    public required string? Message { get; init; }

    public required HttpStatusCode StatusCode { get; init; }

    public required string? RequestId { get; init; }

    public required int Attempts { get; init; }

    /// <summary>Gets the beginning of a body that is no error of the service.</summary>
    public string? UnreadableBody { get; init; }

    public RetryAfter RetryAfter { get; init; }

    /// <summary>Says the error in one line: <c>GetProfile: ResourceNotFoundException (HTTP 404): … Request id: 7f3c….</c></summary>
    public string Describe() => Throw.ServiceErrorMessage(this);
}
