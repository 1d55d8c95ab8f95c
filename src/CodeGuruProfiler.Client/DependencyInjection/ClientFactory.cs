using System.Runtime.Versioning;
using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Creates a registered client with what the container has.</summary>
internal static class ClientFactory
{
    [UnsupportedOSPlatform("browser")]
    public static CodeGuruProfilerClient Create(IServiceProvider provider, ClientRegistration registration)
    {
        CodeGuruProfilerClientOptions options = registration.GetOptions(provider).Copy();
        if (options.Profile is null)
        {
            options.Credentials ??= FindCredentials(provider, registration.Key);
        }

        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        HandlerCheck.Run(provider, registration);
        return new CodeGuruProfilerClient(options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(registration.HttpName));
    }

    public static CodeGuruProfilerClient Find(IServiceProvider provider, object? key)
        => key is null ? provider.GetRequiredService<CodeGuruProfilerClient>() : provider.GetRequiredKeyedService<CodeGuruProfilerClient>(key);

    private static AWSCredentials? FindCredentials(IServiceProvider provider, object? key)
        => (key is null ? null : provider.GetKeyedService<AWSCredentials>(key)) ?? provider.GetService<AWSCredentials>();
}
