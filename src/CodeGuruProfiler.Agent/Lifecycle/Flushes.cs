namespace CodeGuruProfiler.Agent.Lifecycle;

/// <summary>The callers that wait for the profile so far to be posted.</summary>
internal sealed class Flushes
{
    private readonly object _lock = new();
    private List<TaskCompletionSource> _waiting = [];
    private bool _isClosed;

    public bool AreRequested
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count > 0;
            }
        }
    }

    public Task RequestAsync()
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return Task.CompletedTask;
            }

            var request = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add(request);
            return request.Task;
        }
    }

    /// <summary>Ends the wait of all callers so far.</summary>
    public void Complete()
    {
        List<TaskCompletionSource> done;
        lock (_lock)
        {
            done = _waiting;
            _waiting = [];
        }

        foreach (TaskCompletionSource request in done)
        {
            request.SetResult();
        }
    }

    /// <summary>Ends the wait of all callers, and of all later ones.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
        }

        Complete();
    }
}
