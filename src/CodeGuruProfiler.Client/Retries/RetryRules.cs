using System.Collections.Frozen;
using System.Net;

namespace CodeGuruProfiler.Client.Retries;

/// <summary>
/// Which failures are sent again: AWS's standard mode, "Retry Behavior 2.1". The error's code says more than its status, so it is asked first.
/// https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html
/// </summary>
internal static class RetryRules
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

    public static RetryKind Classify(Exception failure) => failure switch
    {
        CodeGuruProfilerException error => Classify(error),
        CodeGuruProfilerConnectionException error => error.IsTransient ? RetryKind.Transient : RetryKind.None,
        CodeGuruProfilerTimeoutException => RetryKind.Transient,
        _ => RetryKind.None,
    };

    private static RetryKind Classify(CodeGuruProfilerException error)
    {
        if (error.ErrorCode is { } code)
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

        if (error.Retryable is { } modelled)
        {
            return modelled.Throttling ? RetryKind.Throttling : RetryKind.Transient;
        }

        return error.StatusCode switch
        {
            HttpStatusCode.TooManyRequests => RetryKind.Throttling,
            HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
                => RetryKind.Transient,
            _ => RetryKind.None,
        };
    }
}
