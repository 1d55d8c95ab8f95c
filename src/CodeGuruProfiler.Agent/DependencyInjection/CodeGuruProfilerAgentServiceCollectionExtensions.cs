using System.Runtime.Versioning;
using CodeGuruProfiler.Agent;
using CodeGuruProfiler.Agent.DependencyInjection;
using CodeGuruProfiler.Client;
using Microsoft.Extensions.Configuration;

// Where every Add… extension lives, so that it is found without a using.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers <see cref="CodeGuruProfilerAgent"/>, which profiles the program while its host runs.</summary>
/// <remarks>
/// <para>
/// The host starts the agent and stops it. Without a host, get the <see cref="CodeGuruProfilerAgent"/> and start it.
/// </para>
/// <para>
/// The agent has a separate client, with a separate retry quota: a keyed <see cref="ICodeGuruProfilerClient"/> whose key is
/// <c>CodeGuruProfiler.Agent</c>. A registered <c>AWSCredentials</c> is used when the options have neither credentials nor a profile.
/// </para>
/// <para>
/// An option that is invalid is an exception when the host starts. Nothing else is: without a profiling group, a Region or credentials the program runs, and
/// the agent logs a warning.
/// </para>
/// </remarks>
[UnsupportedOSPlatform("browser")]
public static class CodeGuruProfilerAgentServiceCollectionExtensions
{
    /// <summary>Registers the agent, with everything from the environment.</summary>
    /// <param name="services">The services.</param>
    /// <returns>A builder for the HTTP client of the agent, to add handlers or a proxy.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddCodeGuruProfilerAgent(this IServiceCollection services) => services.AddCodeGuruProfilerAgent(_ => { });

    /// <summary>Registers the agent.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns>A builder for the HTTP client of the agent, to add handlers or a proxy.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static IHttpClientBuilder AddCodeGuruProfilerAgent(this IServiceCollection services, Action<CodeGuruProfilerAgentOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        return AgentRegistration.Add(services, configure, clientConfiguration: null);
    }

    /// <summary>Registers the agent, with options from configuration.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">
    /// A section with the names of <see cref="CodeGuruProfilerAgentOptions"/> as keys, except FleetInfo and OnProfile. Times are written as 00:05:00; a plain
    /// number is refused. An empty value is ignored. Under the key Client are those of <see cref="CodeGuruProfilerClientOptions"/>.
    /// </param>
    /// <returns>A builder for the HTTP client of the agent, to add handlers or a proxy.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <remarks>An invalid value is an <see cref="InvalidOperationException"/> when the host starts.</remarks>
    public static IHttpClientBuilder AddCodeGuruProfilerAgent(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);

        return AgentRegistration.Add(
            services, options => OptionsBinding.Bind(configuration, options), configuration.GetSection(nameof(CodeGuruProfilerAgentOptions.Client)));
    }
}
