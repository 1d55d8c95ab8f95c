namespace CodeGuruProfiler.Agent.Sampling;

/// <summary>One thread that does one thing after the other, and blocks where it waits. It starts with the first.</summary>
/// <remarks>A thread of the pool could be the last that a process needs while a session is open.</remarks>
/// <param name="start">Starts the thread; <see cref="Thread.Start()"/> if <see langword="null"/>.</param>
internal sealed class SamplingThread(Action<Thread>? start = null) : IAsyncDisposable
{
    private readonly Action<Thread> _start = start ?? (static thread => thread.Start());
    private readonly Queue<Action> _work = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Thread? _thread;
    private bool _ends;

    /// <summary>Does work on the thread, after what was asked for before.</summary>
    public Task<T> RunAsync<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_work)
        {
            ObjectDisposedException.ThrowIf(_ends, this);

            if (_thread is null)
            {
                // Assigned when it runs: disposal waits for the end of a thread. A process at its limits may not start one.
                var thread = new Thread(Run) { IsBackground = true, Name = "CodeGuru Profiler" };
                _start(thread);
                _thread = thread;
            }

            _work.Enqueue(() => Do(work, done));
            Monitor.Pulse(_work);
        }

        return done.Task;
    }

    /// <summary>Ends the thread when it has done what it was asked for.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_work)
        {
            _ends = true;
            if (_thread is null)
            {
                _ended.TrySetResult();
            }

            Monitor.Pulse(_work);
        }

        await _ended.Task.ConfigureAwait(false);
    }

    private static void Do<T>(Func<T> work, TaskCompletionSource<T> done)
    {
        try
        {
            done.SetResult(work());
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }

    private void Run()
    {
        while (Next() is { } work)
        {
            work();
        }

        _ended.SetResult();
    }

    private Action? Next()
    {
        lock (_work)
        {
            while (_work.Count == 0)
            {
                if (_ends)
                {
                    return null;
                }

                Monitor.Wait(_work);
            }

            return _work.Dequeue();
        }
    }
}
