using Amazon.Runtime;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>A look-up under way, with a limit.</summary>
internal sealed class PendingLookup : IDisposable
{
    private readonly TaskCompletionSource<ImmutableCredentials?> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _limit;

    /// <param name="number">A number that is greater than those of earlier look-ups.</param>
    /// <param name="limit">The time limit of the lookup.</param>
    /// <param name="timeProvider">The clock.</param>
    public PendingLookup(int number, TimeSpan limit, TimeProvider timeProvider)
    {
        Number = number;
        Limit = limit;
        _limit = new CancellationTokenSource(limit, timeProvider);
    }

    public int Number { get; }

    public TimeSpan Limit { get; }

    /// <summary>Gets a token that is cancelled at the limit.</summary>
    public CancellationToken AtLimit => _limit.Token;

    /// <summary>Gets or sets the object that is asked; <see langword="null"/> until it is found.</summary>
    public ResolvedSource? Source { get; set; }

    /// <summary>Gets the credentials; <see langword="null"/> when the look-up was let go.</summary>
    public Task<ImmutableCredentials?> Result => _result.Task;

    public void Complete(ImmutableCredentials? credentials) => _result.TrySetResult(credentials);

    public void Fail(Exception failure)
    {
        _result.TrySetException(failure);
        // The waiting callers may have been cancelled: then nobody else observes it.
        _ = _result.Task.Exception;
    }

    public void Dispose() => _limit.Dispose();
}
