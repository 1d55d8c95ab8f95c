using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>
/// Removes retries that are configured for every HTTP client: together with those of the client they would multiply, with stale signatures. Handlers that
/// are added to this client stay, in any order. docs/decisions/0004-one-retry-layer.md
/// </summary>
/// <param name="clientName">The name of the HTTP client.</param>
/// <param name="setups">The configuration of HTTP clients, in order.</param>
internal sealed class ForeignRetries(string clientName, IEnumerable<IConfigureOptions<HttpClientFactoryOptions>> setups)
    : IPostConfigureOptions<HttpClientFactoryOptions>
{
    // By name, so that nobody gets a dependency for it.
    private const string ResilienceHandler = "Microsoft.Extensions.Http.Resilience.ResilienceHandler";
    private const string PolicyHandler = "Microsoft.Extensions.Http.PolicyHttpMessageHandler";

    // Configuration that applies to a name without a client applies to every client.
    private const string NobodysName = "CodeGuruProfiler.Client/nobody";

    public void PostConfigure(string? name, HttpClientFactoryOptions options)
    {
        if (name != clientName)
        {
            return;
        }

        // The actions of one setup lie together, and those of the setups one after the other.
        int next = 0;
        foreach (IConfigureNamedOptions<HttpClientFactoryOptions> setup in setups.OfType<IConfigureNamedOptions<HttpClientFactoryOptions>>())
        {
            int end = Math.Min(next + CountActions(setup, clientName), options.HttpMessageHandlerBuilderActions.Count);
            bool isForAll = CountActions(setup, NobodysName) > 0;
            for (; next < end; next++)
            {
                if (isForAll)
                {
                    options.HttpMessageHandlerBuilderActions[next] = WithoutRetries(options.HttpMessageHandlerBuilderActions[next]);
                }
            }
        }
    }

    private static int CountActions(IConfigureNamedOptions<HttpClientFactoryOptions> setup, string name)
    {
        var options = new HttpClientFactoryOptions();
        setup.Configure(name, options);
        return options.HttpMessageHandlerBuilderActions.Count;
    }

    private static Action<HttpMessageHandlerBuilder> WithoutRetries(Action<HttpMessageHandlerBuilder> action) => builder =>
    {
        DelegatingHandler[] before = [.. builder.AdditionalHandlers];
        action(builder);
        foreach (DelegatingHandler added in builder.AdditionalHandlers.Except(before).Where(IsRetry).ToArray())
        {
            builder.AdditionalHandlers.Remove(added);
        }
    };

    // Both may be inherited from.
    private static bool IsRetry(DelegatingHandler handler)
    {
        for (Type? type = handler.GetType(); type is not null; type = type.BaseType)
        {
            if (type.FullName is ResilienceHandler or PolicyHandler)
            {
                return true;
            }
        }

        return false;
    }
}
