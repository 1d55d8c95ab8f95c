using System.Runtime.Versioning;
using CodeGuruProfiler.Agent.Configuration;
using CodeGuruProfiler.Agent.Lifecycle;
using CodeGuruProfiler.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Agent.DependencyInjection;

/// <summary>The registration of the agent and of its client.</summary>
[UnsupportedOSPlatform("browser")]
internal static class AgentRegistration
{
    /// <summary>The key of the agent's client, and the name of its options.</summary>
    public const string Key = AgentVersion.Name;

    public static IHttpClientBuilder Add(IServiceCollection services, Action<CodeGuruProfilerAgentOptions> configure, IConfiguration? clientConfiguration)
    {
        // The start check of the agent's client reads these options, so that a host fails with them, and fails once.
        services.AddOptions<CodeGuruProfilerAgentOptions>().Configure(configure);
        if (services.All(service => service.ServiceType != typeof(CodeGuruProfilerAgent)))
        {
            AddOnce(services);
        }

        bool isReplaced = services.Any(service => service.ServiceType == typeof(ICodeGuruProfilerClient) && Equals(service.ServiceKey, Key));

        // The options of the client that the agent's options contain are copied first; those of a section override them.
        IHttpClientBuilder http = clientConfiguration is null
            ? services.AddKeyedCodeGuruProfilerClient(Key, _ => { })
            : services.AddKeyedCodeGuruProfilerClient(Key, clientConfiguration);
        if (!isReplaced)
        {
            // The settings of a client that is replaced are not checked when the host starts. So the agent's client replaces itself: a program without a
            // Region must start, with the agent off.
            services.AddKeyedSingleton<ICodeGuruProfilerClient>(Key, (provider, key) => provider.GetRequiredKeyedService<CodeGuruProfilerClient>(key));
        }

        return http;
    }

    /// <summary>Creates the parts of the agent from what the container has.</summary>
    public static AgentParts CreateParts(IServiceProvider provider) => CodeGuruProfilerAgent.CreateParts(
        provider.GetRequiredService<IOptions<CodeGuruProfilerAgentOptions>>().Value,
        () => CreateClient(provider),
        provider.GetService<ILoggerFactory>(),
        provider.GetService<TimeProvider>()) with
    {
        // Configuration has overridden the options of the client that the agent's options contain.
        FindRegion = () => provider.GetRequiredService<IOptionsMonitor<CodeGuruProfilerClientOptions>>().Get(Key).Region,
    };

    private static void AddOnce(IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<CodeGuruProfilerAgentOptions>, OptionsValidator>();
        services.AddOptions<CodeGuruProfilerClientOptions>(Key)
            .Configure<IOptions<CodeGuruProfilerAgentOptions>>((client, agent) => ClientOptions.Copy(agent.Value.Client, client))
            .PostConfigure(client => client.Region = client.Region is { Length: > 0 } region ? region : AgentEnvironment.OfThisProcess.Region);
        services.AddSingleton(provider => new CodeGuruProfilerAgent(CreateParts(provider)));
        services.AddSingleton<AgentEnd>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AgentHost>());
    }

    private static ICodeGuruProfilerClient CreateClient(IServiceProvider provider)
    {
        ICodeGuruProfilerClient client = provider.GetRequiredKeyedService<ICodeGuruProfilerClient>(Key);

        // Created after the client, and so disposed of before it.
        provider.GetRequiredService<AgentEnd>();
        return client;
    }
}
