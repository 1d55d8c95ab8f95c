namespace CodeGuruProfiler.Client.Tests.Transport;

/// <summary>A point that a script reports when it reaches it, and where it waits until the test lets it continue.</summary>
internal sealed class Gate
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Reached => _reached.Task;

    public void Open() => _opened.TrySetResult();

    public Task PassAsync(CancellationToken stopped)
    {
        _reached.TrySetResult();
        return _opened.Task.WaitAsync(stopped);
    }
}
