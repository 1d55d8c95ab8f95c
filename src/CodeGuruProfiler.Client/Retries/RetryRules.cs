namespace CodeGuruProfiler.Client.Retries;

/// <summary>Which failures are retried.</summary>
internal static class RetryRules
{
    public static RetryKind Classify(Exception failure) => failure switch
    {
        CodeGuruProfilerException error => ErrorRetries.Classify(error.ErrorCode, error.Retryable?.Throttling, (int)error.StatusCode),
        CodeGuruProfilerConnectionException error => error.IsTransient ? RetryKind.Transient : RetryKind.None,
        // After the limit of the whole call there is no time for another attempt.
        CodeGuruProfilerTimeoutException error => error.Limit == TimeLimit.Total ? RetryKind.None : RetryKind.Transient,
        _ => RetryKind.None,
    };
}
