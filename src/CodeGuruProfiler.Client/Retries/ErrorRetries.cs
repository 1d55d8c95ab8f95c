using System.Collections.Frozen;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>
/// Decides whether an error of the service is retried: AWS's standard mode, "Retry Behavior 2.1". The code is more specific than the status, so it is
/// asked first. The generator documents errors by this class too.
/// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
/// </summary>
internal static class ErrorRetries
{
    private static readonly FrozenSet<string> ThrottlingCodes = new[]
    {
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "RequestThrottledException",
        "TooManyRequestsException",
        "ProvisionedThroughputExceededException",
        "TransactionInProgressException",
        "RequestLimitExceeded",
        "BandwidthLimitExceeded",
        "LimitExceededException",
        "RequestThrottled",
        "SlowDown",
        "PriorRequestNotComplete",
        "EC2ThrottledException",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TransientCodes = new[]
    {
        "RequestTimeout",
        "RequestTimeoutException",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="code">The error's code, or <see langword="null"/> when the response had none.</param>
    /// <param name="isThrottling">Whether the model calls it throttling; <see langword="null"/> when the model does not call it retryable.</param>
    /// <param name="status">The HTTP status.</param>
    public static RetryKind Classify(string? code, bool? isThrottling, int status)
    {
        if (code is not null)
        {
            if (ThrottlingCodes.Contains(code))
            {
                return RetryKind.Throttling;
            }

            if (TransientCodes.Contains(code))
            {
                return RetryKind.Transient;
            }
        }

        return (isThrottling, status) switch
        {
            (true, _) => RetryKind.Throttling,
            (false, _) => RetryKind.Transient,
            (null, 429) => RetryKind.Throttling,
            (null, 500 or 502 or 503 or 504) => RetryKind.Transient,
            _ => RetryKind.None,
        };
    }
}
