using System.Runtime.Versioning;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.DependencyInjection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Errors = CodeGuruProfiler.Client.DependencyInjection.Errors;

// Where every Add… extension lives, so that it is found without a using.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="ICodeGuruProfilerClient"/>.</summary>
/// <remarks>
/// <para>
/// The client is checked when the host starts, as far as it is when it is created: the options, the Region and the endpoint that follow from them and from
/// the environment, and the handler, which must not follow redirects. Where the application replaces <see cref="ICodeGuruProfilerClient"/>, only the values
/// of the options are checked.
/// </para>
/// <para>
/// A registered <see cref="AWSCredentials"/>, the one with the client's key first, is used when the options have neither credentials nor a profile.
/// </para>
/// <para>
/// Registering a client twice adds to its options and keeps what was configured on the first builder. Resilience handlers and policies that are configured
/// for all HTTP clients are removed from this one: the client retries by AWS's rules, and two layers would multiply.
/// </para>
/// <para>Not for a browser, where the browser makes the connections: create the client with an <see cref="HttpClient"/> there.</para>
/// </remarks>
[UnsupportedOSPlatform("browser")]
public static class CodeGuruProfilerServiceCollectionExtensions
{
    /// <summary>Registers the client as a singleton, with Region and credentials from the environment.</summary>
    /// <param name="services">The services.</param>
    /// <returns>A builder for the underlying HTTP client, to add handlers, a proxy or a test double.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    /// <remarks>The options have no name: <c>services.Configure&lt;CodeGuruProfilerClientOptions&gt;(…)</c> and <c>PostConfigure</c> change them.</remarks>
    public static IHttpClientBuilder AddCodeGuruProfilerClient(this IServiceCollection services) => services.AddCodeGuruProfilerClient(_ => { });

    /// <summary>Registers the client as a singleton.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the underlying HTTP client, to add handlers, a proxy or a test double.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>The options have no name: <c>services.Configure&lt;CodeGuruProfilerClientOptions&gt;(…)</c> and <c>PostConfigure</c> change them.</remarks>
    public static IHttpClientBuilder AddCodeGuruProfilerClient(this IServiceCollection services, Action<CodeGuruProfilerClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        return AddClient(services, serviceKey: null, configure, configuration: null);
    }

    /// <summary>Registers the client as a singleton, with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// A section with the names of <see cref="CodeGuruProfilerClientOptions"/> as keys: Region, ServiceUrl, IgnoreConfiguredEndpointUrls, Profile,
    /// UseFips, UseDualStack, RetryMode, MaxAttempts, CorrectClockSkew, ConnectTimeout, AttemptTimeout, TotalTimeout, MaxResponseBytes. Times are
    /// written as 00:00:30; a plain number is refused. An empty value is ignored. A key within two letters of one of these is logged as a warning when the
    /// host starts.
    /// </param>
    /// <returns>A builder for the underlying HTTP client, to add handlers, a proxy or a test double.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>An invalid value is an <see cref="InvalidOperationException"/> when the host starts, and when the client is created.</remarks>
    public static IHttpClientBuilder AddCodeGuruProfilerClient(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        return AddClient(services, serviceKey: null, options => OptionsBinding.Bind(configuration, options), configuration);
    }

    /// <summary>Registers one more client, a keyed singleton with its own options and connections.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">
    /// The key, as in <c>[FromKeyedServices("eu")] ICodeGuruProfilerClient client</c>. Keys that are not equal have nothing in common.
    /// </param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the underlying HTTP client, to add handlers, a proxy or a test double.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is <see cref="KeyedService.AnyKey"/>.</exception>
    /// <remarks>A string, unless it is empty, is also the name of the options; the options of any other key have a private name.</remarks>
    public static IHttpClientBuilder AddKeyedCodeGuruProfilerClient(
        this IServiceCollection services, object serviceKey, Action<CodeGuruProfilerClientOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        ThrowIfNotAKey(serviceKey);
        return AddClient(services, serviceKey, configure, configuration: null);
    }

    /// <summary>Registers one more client, a keyed singleton with its own options, from configuration, and its own connections.</summary>
    /// <param name="services">The services.</param>
    /// <param name="serviceKey">
    /// The key, as in <c>[FromKeyedServices("eu")] ICodeGuruProfilerClient client</c>. Keys that are not equal have nothing in common.
    /// </param>
    /// <param name="configuration">A section with the keys that <see cref="AddCodeGuruProfilerClient(IServiceCollection, IConfiguration)"/> reads.</param>
    /// <returns>A builder for the underlying HTTP client, to add handlers, a proxy or a test double.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="serviceKey"/> is <see cref="KeyedService.AnyKey"/>.</exception>
    /// <remarks>A string, unless it is empty, is also the name of the options; the options of any other key have a private name.</remarks>
    public static IHttpClientBuilder AddKeyedCodeGuruProfilerClient(this IServiceCollection services, object serviceKey, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        ThrowIfNotAKey(serviceKey);
        return AddClient(services, serviceKey, options => OptionsBinding.Bind(configuration, options), configuration);
    }

    private static IHttpClientBuilder AddClient(
        IServiceCollection services, object? serviceKey, Action<CodeGuruProfilerClientOptions> configure, IConfiguration? configuration)
    {
        bool isNew = RegisteredClients.Of(services).TryAdd(serviceKey, out ClientRegistration registration);
        services.TryAdd(registration.Client);
        services.TryAdd(registration.Interface);
        IHttpClientBuilder http = services.AddHttpClient(registration.HttpName);
        services.AddSingleton<IConfigureOptions<CodeGuruProfilerClientOptions>>(new NamedOptions(registration, configure));
        if (configuration is not null)
        {
            registration.Configurations.Add(configuration);
        }

        if (isNew)
        {
            services.AddSingleton<IValidateOptions<CodeGuruProfilerClientOptions>>(new OptionsValidator(registration));
            HttpDefaults.Configure(http, registration);
            StartCheck.Register(services, registration);
        }

        return http;
    }

    private static void ThrowIfNotAKey(object serviceKey)
    {
        ArgumentNullException.ThrowIfNull(serviceKey);
        if (serviceKey == KeyedService.AnyKey)
        {
            throw Errors.AnyKey(nameof(serviceKey));
        }
    }
}
