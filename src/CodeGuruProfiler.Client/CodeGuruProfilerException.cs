using System.Net;
using Amazon.Runtime;
using CodeGuruProfiler.Client.ServiceErrors;

namespace CodeGuruProfiler.Client;

/// <summary>The service answered with an error. The errors that the service documents have a type of their own, derived from this one.</summary>
/// <remarks>
/// <para>
/// <see cref="AmazonServiceException.ErrorCode"/>, <see cref="AmazonServiceException.StatusCode"/> and <see cref="AmazonServiceException.RequestId"/>
/// say what the service said. An error that this client has no type for is a <see cref="CodeGuruProfilerException"/> with its code.
/// </para>
/// <para>A call that got no usable answer at all fails with <see cref="CodeGuruProfilerConnectionException"/>.</para>
/// </remarks>
public class CodeGuruProfilerException : AmazonServiceException
{
    /// <summary>Makes an exception, as a test does.</summary>
    /// <param name="message">What went wrong.</param>
    public CodeGuruProfilerException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception, as a test does.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it, or <see langword="null"/>.</param>
    public CodeGuruProfilerException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates an exception of a type that stands for one error code.</summary>
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
    /// <value><see langword="null"/> for an exception that no call raised.</value>
    public string? Operation { get; init; }

    /// <summary>Gets how many times the request was sent, the first attempt included.</summary>
    /// <value>0 for an exception that no call raised.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the attempts that failed, in order, the last one included.</summary>
    /// <value>Never <see langword="null"/>; empty for an exception that no call raised.</value>
    public IReadOnlyList<AttemptFailure> Failures { get; init; } = [];

    /// <summary>Gets the URL that a redirect leads to, such as that of a network's sign-in page.</summary>
    /// <value><see langword="null"/> unless the status is 300 to 399 and the response has a <c>Location</c>. Users and passwords are taken out of it.</value>
    /// <remarks>A signed request is sent nowhere else: no redirect is followed.</remarks>
    public string? Location { get; init; }

    /// <summary>Gets the beginning of a body that is no error of the service, such as a proxy's page.</summary>
    /// <value>512 characters at most; <see langword="null"/> when the body was understood.</value>
    public string? ResponseBody { get; init; }

    /// <summary>Gets whether the service's model calls the error one that may be sent again.</summary>
    /// <value><see langword="null"/> when it does not; the retries of the client also follow codes and statuses.</value>
    public override RetryableDetails? Retryable => null;

    internal RetryAfter RetryAfter { get; }

    private static ErrorType TypeOf(HttpStatusCode status) => (int)status >= 500 ? ErrorType.Receiver : ErrorType.Sender;
}
