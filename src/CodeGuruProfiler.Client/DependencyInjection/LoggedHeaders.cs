using System.Collections.Frozen;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>
/// The headers that IHttpClientFactory may log with their values: those of requests that are known to contain no secret. Those of responses come from
/// the network, where a value can be anything, also a repeated token.
/// </summary>
internal static class LoggedHeaders
{
    private static readonly FrozenSet<string> Harmless = new[]
    {
        "Accept",
        "amz-sdk-invocation-id",
        "amz-sdk-request",
        "Content-Length",
        "Host",
        "User-Agent",
        "x-amz-date",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Redacts the values of all other headers, above all Authorization and X-Amz-Security-Token.</summary>
    public static bool IsRedacted(string name) => !Harmless.Contains(name);
}
