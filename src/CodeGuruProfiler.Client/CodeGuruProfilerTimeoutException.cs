namespace CodeGuruProfiler.Client;

/// <summary>The exception for a call that exceeded a time limit of the client.
/// Cancellation by the caller is an <see cref="OperationCanceledException"/> with the caller's token.</summary>
public class CodeGuruProfilerTimeoutException : TimeoutException
{
    /// <summary>Creates an exception, for use in tests.</summary>
    /// <param name="message">The message.</param>
    public CodeGuruProfilerTimeoutException(string message)
        : base(message)
    {
    }

    /// <summary>Creates an exception, for use in tests.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, or <see langword="null"/>.</param>
    public CodeGuruProfilerTimeoutException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the operation that was called, such as <c>GetProfile</c>.</summary>
    /// <value><see langword="null"/> for an exception that was not thrown by a call.</value>
    public string? Operation { get; init; }

    /// <summary>Gets the limit that was exceeded.</summary>
    public TimeLimit Limit { get; init; }

    /// <summary>Gets the duration of the limit.</summary>
    public TimeSpan Timeout { get; init; }

    /// <summary>Gets the name of the option that sets the limit, such as <c>AttemptTimeout</c>.</summary>
    /// <value>
    /// <c>HttpClient.Timeout</c> if the limit is that of an <see cref="System.Net.Http.HttpClient"/> that the caller provided;
    /// <see langword="null"/> for an exception that was not thrown by a call.
    /// </value>
    public string? Option { get; init; }

    /// <summary>Gets the number of attempts, including the one in progress.</summary>
    /// <value>0 for an exception that was not thrown by a call.</value>
    public int Attempts { get; init; }

    /// <summary>Gets the attempts that failed, in order. For <see cref="TimeLimit.Total"/>, only those that failed before the limit expired.</summary>
    /// <value>Never <see langword="null"/>; empty for an exception that was not thrown by a call.</value>
    public IReadOnlyList<AttemptFailure> Failures { get; init; } = [];
}
