using System.Collections.Concurrent;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>
/// The calls that wait for a token of the sending rate, in order of arrival: the first gets the next token. So nobody borrows from the future, and nobody
/// starves. One loop serves them all, so that who waits neither waits for a lock nor wakes in vain.
/// </summary>
internal sealed class TokenLine(SendingRate rate, TimeProvider timeProvider)
{
    private readonly ConcurrentQueue<TaskCompletionSource> _waiting = new();

    // Of the queue, those who gave up included, and the one who is being served.
    private int _count;

    public bool IsEmpty => Volatile.Read(ref _count) == 0;

    /// <summary>Waits in the line for a token.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled meanwhile; nothing was taken from the rate.</exception>
    public async ValueTask WaitAsync(CancellationToken cancellationToken)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue(turn);
        if (Interlocked.Increment(ref _count) == 1)
        {
            // Not as a part of this call: it goes on for the others when this one gives up.
            ThreadPool.UnsafeQueueUserWorkItem(static line => _ = line.ServeAsync(), this, preferLocal: true);
        }

        using (cancellationToken.UnsafeRegister(static (turn, token) => ((TaskCompletionSource)turn!).TrySetCanceled(token), turn))
        {
            await turn.Task.ConfigureAwait(false);
        }
    }

    private async Task ServeAsync()
    {
        bool hasToken = false;
        do
        {
            // A counted call is in the queue already.
            _waiting.TryDequeue(out TaskCompletionSource? turn);
            try
            {
                while (!turn!.Task.IsCompleted && !hasToken)
                {
                    hasToken = rate.TryTake(out TimeSpan wait);
                    if (!hasToken)
                    {
                        await Task.Delay(wait, timeProvider).ConfigureAwait(false);
                    }
                }

                // A waiter cancelled just now passes the token on.
                hasToken &= !turn.TrySetResult();
            }
            catch (Exception failure)
            {
                // A clock that cannot wait fails the call that it was to wait for, not those after it.
                turn!.TrySetException(failure);
            }
        }
        while (Interlocked.Decrement(ref _count) > 0);

        if (hasToken)
        {
            rate.PutBack();
        }
    }
}
