namespace CodeGuruProfiler.LocalService.Requests;

/// <summary>A limit on the bytes that are processed at once. Callers wait in order until enough bytes are available.</summary>
internal sealed class ByteBudget(long total)
{
    private readonly object _lock = new();
    private readonly LinkedList<Waiting> _waiting = [];
    private readonly long _total = total;
    private long _left = total;

    /// <summary>Takes bytes, at most the whole budget, until the lease is disposed.</summary>
    public async ValueTask<IDisposable> TakeAsync(long bytes, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(Math.Min(bytes, _total));
        lock (_lock)
        {
            _waiting.AddLast(waiting);
            Serve();
        }

        using CancellationTokenRegistration left = cancellationToken.UnsafeRegister(_ => Leave(waiting, cancellationToken), null);
        await waiting.Served.Task.ConfigureAwait(false);
        return new Lease(this, waiting.Bytes);
    }

    private void Leave(Waiting waiting, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            // A waiter that was served meanwhile returns its lease instead.
            if (_waiting.Remove(waiting))
            {
                waiting.Served.TrySetCanceled(cancellationToken);
                Serve();
            }
        }
    }

    private void Return(long bytes)
    {
        lock (_lock)
        {
            _left += bytes;
            Serve();
        }
    }

    private void Serve()
    {
        while (_waiting.First?.Value is { } first && first.Bytes <= _left)
        {
            _waiting.RemoveFirst();
            _left -= first.Bytes;
            first.Served.TrySetResult();
        }
    }

    private sealed class Waiting(long bytes)
    {
        public long Bytes { get; } = bytes;

        public TaskCompletionSource Served { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private sealed class Lease(ByteBudget budget, long bytes) : IDisposable
    {
        private int _isReturned;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isReturned, 1) == 0)
            {
                budget.Return(bytes);
            }
        }
    }
}
