using Microsoft.AspNetCore.Http;

namespace CodeGuruProfiler.LocalService.Authentication;

/// <summary>Replaces the values of headers and query parameters that contain secrets.</summary>
internal static class SecretHeaders
{
    public const string Replacement = "<secret>";

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Authorization",
        "Cookie",
        "Proxy-Authorization",
        SignatureNames.SecurityToken,
    };

    public static IHeaderDictionary Replace(IHeaderDictionary headers)
    {
        var replaced = new HeaderDictionary();
        foreach ((string name, var values) in headers)
        {
            replaced[name] = Names.Contains(name) ? Replacement : values;
        }

        return replaced;
    }

    public static (string Name, string Value) Replace((string Name, string Value) pair) => Names.Contains(pair.Name) ? (pair.Name, Replacement) : pair;
}
