using Amazon.Runtime;

namespace CodeGuruProfiler.Client;

/// <summary>
/// There was no usable answer: no connection, a connection that broke, an answer that was cut off, too long, or not what the operation documents.
/// </summary>
/// <remarks>Whether the service did what was asked is not known. The call was sent again while its attempts lasted.</remarks>
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

    /// <summary>Gets whether sending the request once more could help.</summary>
    /// <value><see langword="true"/> unless the answer was over a limit of the client.</value>
    internal bool IsTransient { get; init; } = true;
}
