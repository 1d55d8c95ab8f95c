using Amazon.Runtime;

namespace CodeGuruProfiler.Client;

/// <summary>There were no credentials to sign a request with, or credentials that cannot be sent, so that nothing was sent.</summary>
/// <remarks>
/// <para>
/// The call is not sent again for it: what looks credentials up tries several times by itself, and a wrong configuration stays wrong. The next call
/// looks them up anew.
/// </para>
/// <para>The message holds no secret. The inner exception is of whatever looked up; it can quote what a credential_process wrote to its error output.</para>
/// </remarks>
public class CodeGuruProfilerCredentialsException : AmazonClientException
{
    /// <summary>Makes an exception, as a test does.</summary>
    /// <param name="message">What went wrong.</param>
    public CodeGuruProfilerCredentialsException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception, as a test does.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it, or <see langword="null"/>.</param>
    public CodeGuruProfilerCredentialsException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the operation that was called, such as <c>GetProfile</c>.</summary>
    /// <value><see langword="null"/> for an exception that no call raised.</value>
    public string? Operation { get; init; }

    /// <summary>Gets the attempt that needed credentials: those before it were sent.</summary>
    /// <value>1 for the first attempt; 0 for a presigned URL, and for an exception that no call raised.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the attempts that failed before, in order.</summary>
    /// <value>Never <see langword="null"/>; empty when the first attempt had no credentials.</value>
    public IReadOnlyList<AttemptFailure> Failures { get; init; } = [];

    /// <summary>Gets the sources that were tried, in order.</summary>
    /// <value>Never <see langword="null"/>; empty for an exception that no look-up raised.</value>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
