using System.Collections.Frozen;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Which headers IHttpClientFactory may log with their values: those that are known to tell no secret.</summary>
internal static class LoggedHeaders
{
    private static readonly FrozenSet<string> Harmless = new[]
    {
        "Accept",
        "amz-sdk-invocation-id",
        "amz-sdk-request",
        "Connection",
        "Content-Encoding",
        "Content-Length",
        "Content-Type",
        "Date",
        "Host",
        "Retry-After",
        "Server",
        "Transfer-Encoding",
        "User-Agent",
        "x-amz-date",
        "x-amz-retry-after",
        "x-amzn-errortype",
        "x-amzn-RequestId",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Says of every other header, Authorization and X-Amz-Security-Token above all, that its value stays out of the log.</summary>
    public static bool IsRedacted(string name) => !Harmless.Contains(name);
}
