using Amazon.Runtime;

namespace CodeGuruProfiler.Client;

/// <summary>
/// There was no usable response: no connection, a connection that broke, a response that was cut off, too long, not what the operation documents, or
/// from another URL than the one that was signed.
/// </summary>
/// <remarks>
/// <para>Whether the service did what was asked is not known. The call was retried while its attempts lasted.</para>
/// <para>
/// The message names the host and ends with the innermost cause. <see cref="Exception.InnerException"/> is what the HTTP stack threw. One whose text
/// repeats a secret of the request, a password in a URL or control characters is left out; an <see cref="HttpRequestException"/> is replaced by one
/// without that text. It may still hold what the client does not know as a secret: names of hosts, proxies and certificates.
/// </para>
/// </remarks>
public class CodeGuruProfilerConnectionException : AmazonClientException
{
    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    public CodeGuruProfilerConnectionException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it, or <see langword="null"/>.</param>
    public CodeGuruProfilerConnectionException(string message, Exception? innerException)
        : base(message, innerException)
    {
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

    /// <summary>Gets the URL that the response came from, when it is not the one that was signed.</summary>
    /// <value>
    /// <see langword="null"/> unless an <see cref="HttpClient"/> or handler of the caller followed a redirect. The request may have been sent there,
    /// session token included.
    /// </value>
    public string? Location { get; init; }

    /// <summary>Gets whether sending the request once more could help.</summary>
    /// <value>
    /// <see langword="false"/> when the response was over a limit of the client or from another URL, or a proxy refused to connect.
    /// </value>
    internal bool IsTransient { get; init; } = true;
}
