using Amazon.Runtime;

namespace CodeGuruProfiler.Client;

/// <summary>
/// The exception for a call without a usable response: no connection, a broken connection, or a response that is truncated, too long, not one that the
/// operation documents, or from a URL other than the signed one.
/// </summary>
/// <remarks>
/// <para>The service may or may not have processed the request. The call was retried while attempts remained.</para>
/// <para>
/// The message names the host and ends with the innermost cause. <see cref="Exception.InnerException"/> is the exception of the HTTP stack. If its
/// text contains a secret of the request, a password in a URL or control characters, it is omitted; an <see cref="HttpRequestException"/> is replaced
/// by one without that text. It may contain names of hosts, proxies and certificates, which the client does not treat as secrets.
/// </para>
/// </remarks>
public class CodeGuruProfilerConnectionException : AmazonClientException
{
    /// <summary>Creates an exception, for use in tests.</summary>
    /// <param name="message">The message.</param>
    public CodeGuruProfilerConnectionException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception, for use in tests.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public CodeGuruProfilerConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
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

    /// <summary>Gets the URL of the response, if it is not the signed URL.</summary>
    /// <value>
    /// <see langword="null"/> unless an <see cref="HttpClient"/> or handler of the caller followed a redirect. The request may have been sent there,
    /// including its session token.
    /// </value>
    public string? Location { get; init; }

    /// <summary>Gets a value indicating whether a retry may succeed.</summary>
    /// <value>
    /// <see langword="false"/> if the response exceeded a limit of the client or came from another URL, or if a proxy refused to connect.
    /// </value>
    internal bool IsTransient { get; init; } = true;
}
