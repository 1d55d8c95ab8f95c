using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace CodeGuruProfiler.Agent.Orchestration;

/// <summary>A failed call, after the retries of the client.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Code">The error code of the service, or the kind.</param>
/// <param name="Message">The message of the exception. The client quotes the service in it safely.</param>
internal sealed record CallFailure(FailureKind Kind, string Code, string Message)
{
    private const HttpStatusCode TooManyRequests = HttpStatusCode.TooManyRequests;

    /// <summary>Gets the name of the kind in measurements.</summary>
    public string KindName => Kind switch
    {
        FailureKind.Validation => "validation",
        FailureKind.NotFound => "not_found",
        FailureKind.Denied => "denied",
        FailureKind.Credentials => "credentials",
        FailureKind.Transient => "transient",
        _ => "other",
    };

    /// <summary>Gets the failure of a call.</summary>
    /// <returns><see langword="null"/> when the exception is not one that the client documents for a call.</returns>
    public static CallFailure? Of(Exception exception) => exception switch
    {
        AmazonServiceException service => new CallFailure(KindOf(service), service.ErrorCode ?? service.StatusCode.ToString(), service.Message),
        CodeGuruProfilerCredentialsException or AmazonClientException { InnerException: CodeGuruProfilerCredentialsException }
            => new CallFailure(FailureKind.Credentials, nameof(FailureKind.Credentials), exception.Message),
        AmazonClientException or TimeoutException => new CallFailure(FailureKind.Transient, exception.GetType().Name, exception.Message),
        _ => null,
    };

    private static FailureKind KindOf(AmazonServiceException exception) => exception switch
    {
        ValidationException => FailureKind.Validation,
        ResourceNotFoundException => FailureKind.NotFound,
        AccessDeniedException or NotAuthorizedException or OptInRequiredException => FailureKind.Denied,
        ThrottlingException => FailureKind.Transient,
        { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } => FailureKind.Credentials,
        UnrecognizedClientException or ExpiredTokenException or IncompleteSignatureException or RequestExpiredException => FailureKind.Credentials,
        { StatusCode: TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError } => FailureKind.Transient,
        _ => FailureKind.Other,
    };
}
