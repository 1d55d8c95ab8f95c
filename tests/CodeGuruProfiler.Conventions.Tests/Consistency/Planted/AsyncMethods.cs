namespace CodeGuruProfiler.Conventions.Tests.Consistency.Planted;

/// <summary>Methods of right and wrong shapes.</summary>
internal static class AsyncMethods
{
    public static Task Load(CancellationToken cancellationToken = default) => Task.FromCanceled(cancellationToken);

    public static int CountAsync() => 0;

    public static Task SaveAsync() => Task.CompletedTask;

    public static Task MoveAsync(CancellationToken cancellationToken, int distance) => Task.Delay(distance, cancellationToken);

    public static ValueTask DropAsync(CancellationToken cancellationToken) => ValueTask.FromCanceled(cancellationToken);

    public static Task<int> ReadAsync(int start, int end = 0, CancellationToken cancellationToken = default) => Task.FromResult(start + end);

    public static Task<int> ReadAsync(int start, CancellationToken cancellationToken) => ReadAsync(start, 0, cancellationToken);
}
