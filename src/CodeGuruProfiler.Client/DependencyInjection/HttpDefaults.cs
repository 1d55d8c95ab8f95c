using System.Runtime.Versioning;
using CodeGuruProfiler.Client.Transport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>
/// The defaults of the HTTP client of a registered client, before the application changes it. It is configured once a client: a second registration takes
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
            .RedactLoggedHeaders(LoggedHeaders.IsRedacted);
        http.Services.AddSingleton<IPostConfigureOptions<HttpClientFactoryOptions>>(
            provider => new ForeignRetries(http.Name, provider.GetServices<IConfigureOptions<HttpClientFactoryOptions>>()));
        // Before all other actions: a handler that is configured for this client or for all of them replaces ours, and UseSocketsHttpHandler changes it.
        http.Services.PostConfigure<HttpClientFactoryOptions>(
            http.Name,
            options => options.HttpMessageHandlerBuilderActions.Insert(
                0, builder => builder.PrimaryHandler = HttpTransport.CreateHandler(registration.GetOptions(builder.Services))));
    }
}
