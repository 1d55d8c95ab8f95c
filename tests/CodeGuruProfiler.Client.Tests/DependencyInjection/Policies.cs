using Polly;
using Polly.Extensions.Http;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

/// <summary>Policies as applications configure them with Microsoft.Extensions.Http.Polly.</summary>
internal static class Policies
{
    /// <summary>Gets a policy that retries three times at once.</summary>
    public static IAsyncPolicy<HttpResponseMessage> Retry { get; } = HttpPolicyExtensions.HandleTransientHttpError().RetryAsync(3);
}
