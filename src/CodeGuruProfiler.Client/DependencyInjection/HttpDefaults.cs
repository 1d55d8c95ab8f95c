using System.Runtime.Versioning;
using CodeGuruProfiler.Client.Pipeline;
using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>
/// The HTTP client beneath a registered client, before the application changes it. It is configured once a client: a second registration takes
/// nothing back that the application did with the builder of the first.
/// </summary>
internal static class HttpDefaults
{
    [UnsupportedOSPlatform("browser")]
    public static void Configure(IHttpClientBuilder http, ClientRegistration registration)
    {
        http.ConfigureHttpClient(HttpTransport.Configure)
            // The client lives as long as the process; its handler replaces connections by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(LoggedHeaders.IsRedacted)
            .ConfigurePrimaryHttpMessageHandler(provider => HttpTransport.CreateHandler(registration.GetOptions(provider)))
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) => ForeignRetries.Remove(handlers));
    }
}
