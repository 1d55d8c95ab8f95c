using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection;

namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>Refuses a handler that follows redirects: it would send the signature and the session token to another host.</summary>
internal static class HandlerCheck
{
    /// <exception cref="InvalidOperationException">The innermost handler of the client follows redirects.</exception>
    [UnsupportedOSPlatform("browser")]
    public static void Run(IServiceProvider provider, ClientRegistration registration)
    {
        HttpMessageHandler? handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(registration.HttpName);
        while (handler is DelegatingHandler outer)
        {
            handler = outer.InnerHandler;
        }

        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
        {
            throw Errors.FollowsRedirects(handler, registration);
        }
    }
}
