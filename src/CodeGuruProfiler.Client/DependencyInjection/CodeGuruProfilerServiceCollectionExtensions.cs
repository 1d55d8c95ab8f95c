using System.Runtime.Versioning;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.DependencyInjection;
using CodeGuruProfiler.Client.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

// Where every Add… extension lives, so that it is found without a using.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ICodeGuruProfilerClient"/>.</summary>
/// <remarks>Not for a browser, which has no connections of its own to configure: create the client with an <see cref="System.Net.Http.HttpClient"/> there.</remarks>
[UnsupportedOSPlatform("browser")]
public static class CodeGuruProfilerServiceCollectionExtensions
{
    private const string DefaultName = "CodeGuruProfiler.Client";

    /// <summary>Registers the client as a singleton, with Region and credentials from the environment.</summary>
    /// <param name="services">The services.</param>
    /// <returns>A builder for the HTTP client beneath it: add handlers, a proxy or a test double with it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// <para>
    /// A registered <see cref="AWSCredentials"/> is used when the options have neither credentials nor a profile. Options are checked when the host starts, and when the client
    /// is made.
    /// </para>
    /// <para>
    /// Resilience handlers that are configured for all HTTP clients are taken out of this one: the client retries by itself, by AWS's rules, and
    /// two layers would multiply.
    /// </para>
    /// </remarks>
    public static IHttpClientBuilder AddCodeGuruProfilerClient(this IServiceCollection services) => services.AddCodeGuruProfilerClient(_ => { });

    /// <summary>Registers the client as a singleton.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the HTTP client beneath it: add handlers, a proxy or a test double with it.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddCodeGuruProfilerClient(this IServiceCollection services, Action<CodeGuruProfilerClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.TryAddSingleton(provider => CreateClient(provider, DefaultName));
        services.TryAddSingleton<ICodeGuruProfilerClient>(provider => provider.GetRequiredService<CodeGuruProfilerClient>());
        return services.AddClientCore(DefaultName, configure);
    }

    /// <summary>Registers the client as a singleton, with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// A section with the names of <see cref="CodeGuruProfilerClientOptions"/> as keys: Region, ServiceUrl, IgnoreConfiguredEndpointUrls, Profile,
    /// UseFips, UseDualStack, RetryMode, MaxAttempts, CorrectClockSkew, ConnectTimeout, AttemptTimeout, TotalTimeout, MaxResponseBytes. Times are
    /// written as 00:00:30.
    /// </param>
    /// <returns>A builder for the HTTP client beneath it: add handlers, a proxy or a test double with it.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddCodeGuruProfilerClient(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        return services.AddCodeGuruProfilerClient(options => OptionsBinding.Bind(configuration, options));
    }

    /// <summary>Registers one more client, a keyed singleton, with options and connections of its own.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">The key, as in <c>[FromKeyedServices("eu")] ICodeGuruProfilerClient client</c>.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the HTTP client beneath it: add handlers, a proxy or a test double with it.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddKeyedCodeGuruProfilerClient(
        this IServiceCollection services, object serviceKey, Action<CodeGuruProfilerClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(serviceKey);
        ArgumentNullException.ThrowIfNull(configure);

        // With its type, because the number 1 and the text "1" are two keys.
        string name = serviceKey is string ? $"{DefaultName}:{serviceKey}" : $"{DefaultName}:{serviceKey.GetType()}:{serviceKey}";
        services.TryAddKeyedSingleton(serviceKey, (provider, _) => CreateClient(provider, name));
        services.TryAddKeyedSingleton<ICodeGuruProfilerClient>(serviceKey, (provider, key) => provider.GetRequiredKeyedService<CodeGuruProfilerClient>(key));
        return services.AddClientCore(name, configure);
    }

    private static IHttpClientBuilder AddClientCore(this IServiceCollection services, string name, Action<CodeGuruProfilerClientOptions> configure)
    {
        services.AddOptions<CodeGuruProfilerClientOptions>(name).Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CodeGuruProfilerClientOptions>>(new OptionsValidator(name));
        return services.AddHttpClient(name)
            .ConfigureHttpClient(HttpTransport.Configure)
            .ConfigurePrimaryHttpMessageHandler(provider => HttpTransport.CreateHandler(OptionsOf(provider, name)))
            // The client lives as long as the process; its handler replaces connections by itself.
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RedactLoggedHeaders(LoggedHeaders.IsRedacted)
            .ConfigureAdditionalHttpMessageHandlers((handlers, _) => ForeignRetries.Remove(handlers));
    }

    private static CodeGuruProfilerClient CreateClient(IServiceProvider provider, string name)
    {
        CodeGuruProfilerClientOptions options = OptionsOf(provider, name).Copy();
        if (options.Profile is null)
        {
            options.Credentials ??= provider.GetService<AWSCredentials>();
        }

        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        return new CodeGuruProfilerClient(options, provider.GetRequiredService<IHttpClientFactory>().CreateClient(name));
    }

    private static CodeGuruProfilerClientOptions OptionsOf(IServiceProvider provider, string name)
        => provider.GetRequiredService<IOptionsMonitor<CodeGuruProfilerClientOptions>>().Get(name);
}
