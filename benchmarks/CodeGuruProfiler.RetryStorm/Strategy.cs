namespace CodeGuruProfiler.RetryStorm;

/// <summary>A way to retry.</summary>
/// <param name="Name">The name in the table.</param>
/// <param name="MaxAttempts">The maximum number of attempts per call.</param>
/// <param name="HasBackoff">Whether it waits before a retry, by RetryDelay.</param>
/// <param name="HasQuota">Whether retries are paid for, by RetryQuota.</param>
/// <param name="HasSendingRate">Whether attempts wait for their turn, by SendingRate.</param>
internal sealed record Strategy(string Name, int MaxAttempts, bool HasBackoff, bool HasQuota, bool HasSendingRate)
{
    public static IReadOnlyList<Strategy> All { get; } =
    [
        new("none", 1, false, false, false),
        new("naive: three attempts, at once", 3, false, false, false),
        new("back-off without a quota", 3, true, false, false),
        new("standard", 3, true, true, false),
        new("adaptive", 3, true, true, true),
    ];
}
