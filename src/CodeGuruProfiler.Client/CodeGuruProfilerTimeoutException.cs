namespace CodeGuruProfiler.Client;

/// <summary>A time limit of the client ran out. The caller's own cancellation is an <see cref="OperationCanceledException"/> with the caller's token.</summary>
public class CodeGuruProfilerTimeoutException : TimeoutException
{
    /// <summary>Makes an exception, as a test does.</summary>
    /// <param name="message">What went wrong.</param>
    public CodeGuruProfilerTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>Makes an exception, as a test does.</summary>
    /// <param name="message">What went wrong.</param>
    /// <param name="innerException">What caused it, or <see langword="null"/>.</param>
    public CodeGuruProfilerTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the operation that took too long, such as <c>GetProfile</c>.</summary>
    /// <value><see langword="null"/> for an exception that no call raised.</value>
    public string? Operation { get; init; }

    /// <summary>Gets which limit ran out.</summary>
    public TimeLimit Limit { get; init; }

    /// <summary>Gets how long the limit was.</summary>
    public TimeSpan Value { get; init; }

    /// <summary>Gets the name of the option that sets the limit, such as <c>AttemptTimeout</c>.</summary>
    /// <value>
    /// <c>HttpClient.Timeout</c> when an <see cref="System.Net.Http.HttpClient"/> that the caller brought ended the attempt by its own limit;
    /// <see langword="null"/> for an exception that no call raised.
    /// </value>
    public string? Option { get; init; }

    /// <summary>Gets how many times the request was sent, the first attempt and the one under way included.</summary>
    /// <value>0 for an exception that no call raised.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the attempts that failed, in order. Of <see cref="TimeLimit.Total"/>, only those that had ended by themselves.</summary>
    /// <value>Never <see langword="null"/>; empty for an exception that no call raised.</value>
    public IReadOnlyList<AttemptFailure> Failures { get; init; } = [];
}
