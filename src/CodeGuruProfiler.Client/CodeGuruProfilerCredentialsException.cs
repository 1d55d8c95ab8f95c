using Amazon.Runtime;

namespace CodeGuruProfiler.Client;

/// <summary>The exception for a call without usable credentials: none were found, or they cannot be sent. The attempt was not sent.</summary>
/// <remarks>
/// <para>
/// The call is not retried: credential providers already retry, and a misconfiguration persists. The next call looks the credentials up again.
/// </para>
/// <para>The message contains no secret. The inner exception is that of the credential provider; it may quote the error output of a credential_process.</para>
/// </remarks>
public class CodeGuruProfilerCredentialsException : AmazonClientException
{
    /// <summary>Creates an exception, for use in tests.</summary>
    /// <param name="message">The message.</param>
    public CodeGuruProfilerCredentialsException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception, for use in tests.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public CodeGuruProfilerCredentialsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the operation that was called, such as <c>GetProfile</c>.</summary>
    /// <value><see langword="null"/> for an exception that was not thrown by a call.</value>
    public string? Operation { get; init; }

    /// <summary>Gets the number of attempts, including the one that needed credentials and was not sent.</summary>
    /// <value>1 for the first attempt; 0 for a presigned URL, and for an exception that was not thrown by a call.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the attempts that failed before it, in order.</summary>
    /// <value>Never <see langword="null"/>; empty if the first attempt had no credentials.</value>
    public IReadOnlyList<AttemptFailure> Failures { get; init; } = [];

    /// <summary>Gets the sources that were tried, in order.</summary>
    /// <value>Never <see langword="null"/>; empty for an exception that was not thrown by a look-up.</value>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
