namespace CodeGuruProfiler.Client.DependencyInjection;

/// <summary>The exceptions of a registration that cannot work.</summary>
internal static class Errors
{
    public static ArgumentException AnyKey(string parameter)
        => new("KeyedService.AnyKey is not the key of one client. Register a client for each key.", parameter);

    public static InvalidOperationException FollowsRedirects(HttpMessageHandler handler, ClientRegistration registration) => new(registration.Describe(
        $"The {handler.GetType().Name} of the HTTP client '{registration.HttpName}' follows redirects, which would send the signature and the session token "
        + "to another host. Set AllowAutoRedirect to false where the handler is created, or change it on the builder that the registration returns: "
        + ".UseSocketsHttpHandler((handler, _) => handler.AllowAutoRedirect = false)."));

    // Whatever it is, there may be a password in it.
    public static InvalidOperationException NotAUrl(string key) => new($"The configuration key {key} must be an absolute URL such as http://localhost:8000.");
}
