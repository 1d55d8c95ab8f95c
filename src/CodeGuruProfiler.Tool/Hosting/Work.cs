namespace CodeGuruProfiler.Tool.Hosting;

/// <summary>Runs what takes time and takes no token, such as reading a large file.</summary>
internal static class Work
{
    /// <summary>Runs a function on another thread. Cancelled, it is left behind: the process ends soon.</summary>
    public static Task<T> RunAsync<T>(Func<T> function, CancellationToken cancellationToken) => Task.Run(function, cancellationToken).WaitAsync(cancellationToken);

    /// <inheritdoc cref="RunAsync{T}(Func{T}, CancellationToken)"/>
    public static Task RunAsync(Action action, CancellationToken cancellationToken) => Task.Run(action, cancellationToken).WaitAsync(cancellationToken);
}
