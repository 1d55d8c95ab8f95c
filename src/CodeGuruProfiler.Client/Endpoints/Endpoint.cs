using System.Globalization;

namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>Where requests go, and the Region they are signed for.</summary>
/// <param name="Origin">Scheme and authority: <c>https://codeguru-profiler.us-east-1.amazonaws.com</c>.</param>
/// <param name="BasePath">The path before every operation's path: empty, or beginning and not ending with a slash.</param>
/// <param name="SigningRegion">The Region of the credential scope.</param>
internal sealed record Endpoint(string Origin, string BasePath, string SigningRegion)
{
    /// <summary>Gets the host as it is sent and signed, with its port where that is not the scheme's own.</summary>
    public string Authority { get; } = AuthorityOf(new Uri(Origin));

    /// <summary>Gets the host as messages name it: with a hint when it follows from a Region that may not exist.</summary>
    public string Description
        => Partition.Knows(SigningRegion) || !Authority.Contains($".{SigningRegion}.", StringComparison.Ordinal)
            ? Authority
            : $"{Authority} (no known partition has the Region '{SigningRegion}': it is unknown, check its name)";

    /// <summary>
    /// Gets the authority of a URL as the HTTP stack sends it: <c>bücher.example</c> is <c>xn--bcher-kva.example</c> on the wire.
    /// </summary>
    public static string AuthorityOf(Uri url)
    {
        string host = url.HostNameType == UriHostNameType.IPv6 ? url.Host : url.IdnHost;
        return url.IsDefaultPort ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{url.Port}");
    }
}
