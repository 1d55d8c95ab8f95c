using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.Tests.DependencyInjection;

internal static class Handlers
{
    /// <summary>Gets the handlers of an HTTP client, from the outermost to the primary one.</summary>
    public static IEnumerable<HttpMessageHandler> Of(IServiceProvider provider, string name)
    {
        for (HttpMessageHandler? handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(name);
            handler is not null;
            handler = (handler as DelegatingHandler)?.InnerHandler)
        {
            yield return handler;
        }
    }
}
