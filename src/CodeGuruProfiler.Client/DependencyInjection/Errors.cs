using CodeGuruProfiler.Client.SafeText;

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

    public static InvalidOperationException NotAValue(string key, string value, string expected)
        => new($"The configuration key {key} must be {expected}, but is '{OneLine.Of(value)}'.");

    // Whatever it is, there may be a password in it.
    public static InvalidOperationException NotAUrl(string key) => new($"The configuration key {key} must be an absolute URL such as http://localhost:8000.");

    public static InvalidOperationException NotOneValue(string key) => new($"The configuration key {key} must have one value, but has child keys.");
}
