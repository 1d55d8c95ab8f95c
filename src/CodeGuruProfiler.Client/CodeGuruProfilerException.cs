using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client;

/// <summary>The exception for an error that the service returned. Each error that the service documents has its own exception, derived from this one.</summary>
/// <remarks>
/// <para>
/// <see cref="AmazonServiceException.ErrorCode"/>, <see cref="AmazonServiceException.StatusCode"/> and <see cref="AmazonServiceException.RequestId"/>
/// describe the error. An error that the client does not know is a <see cref="CodeGuruProfilerException"/> with its code.
/// </para>
/// <para>A call without a usable response throws <see cref="CodeGuruProfilerConnectionException"/>.</para>
/// </remarks>
public class CodeGuruProfilerException : AmazonServiceException
{
    /// <summary>Creates an exception, for use in tests.</summary>
    /// <param name="message">The message.</param>
    public CodeGuruProfilerException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception, for use in tests.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public CodeGuruProfilerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception of a type for one error code.</summary>
    private protected CodeGuruProfilerException(string message, Exception? innerException, string errorCode, HttpStatusCode statusCode)
        : base(message, innerException, TypeOf(statusCode), errorCode, null, statusCode)
    {
    }

    internal CodeGuruProfilerException(ServiceError error)
        : base(error.Describe(), null, TypeOf(error.StatusCode), error.Code, error.RequestId, error.StatusCode)
    {
        Operation = error.Operation;
        Attempts = error.Attempts;
        Failures = error.Failures;
        Location = error.Location;
        ResponseBody = error.UnreadableBody;
        RetryAfter = error.RetryAfter;
    }

    /// <summary>Gets the operation that failed, such as <c>GetProfile</c>.</summary>
    /// <value><see langword="null"/> for an exception that was not thrown by a call.</value>
    public string? Operation { get; init; }

    /// <summary>Gets the number of attempts, including the first.</summary>
    /// <value>0 for an exception that was not thrown by a call.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the failed attempts in order, including the last.</summary>
    /// <value>Never <see langword="null"/>; empty for an exception that was not thrown by a call.</value>
    public IReadOnlyList<AttemptFailure> Failures { get; init; } = [];

    /// <summary>Gets the target of a redirect, such as the sign-in page of a network.</summary>
    /// <value><see langword="null"/> unless the status is 300 to 399 and the response has a <c>Location</c>. Users and passwords are removed.</value>
    /// <remarks>The client does not follow redirects: a signed request is sent only to the signed URL.</remarks>
    public string? Location { get; init; }

    /// <summary>Gets the beginning of a body that is not a service error, such as the page of a proxy.</summary>
    /// <value>At most 512 characters; <see langword="null"/> if the body was a service error.</value>
    public string? ResponseBody { get; init; }

    /// <summary>Gets how the client retries the error.</summary>
    /// <value><see langword="null"/> unless the error has its own exception and is retried. The client also retries by code and status.</value>
    public override RetryableDetails? Retryable => null;

    internal RetryAfter RetryAfter { get; }

    private static ErrorType TypeOf(HttpStatusCode status) => (int)status >= 500 ? ErrorType.Receiver : ErrorType.Sender;
}
