namespace CodeGuruProfiler.Client.Endpoints;

/// <summary>Where requests go, and the Region they are signed for.</summary>
/// <param name="Origin">Scheme and authority: <c>https://codeguru-profiler.us-east-1.amazonaws.com</c>.</param>
/// <param name="BasePath">The path before every operation's path: empty, or beginning and not ending with a slash.</param>
/// <param name="SigningRegion">The Region of the credential scope.</param>
internal sealed record Endpoint(string Origin, string BasePath, string SigningRegion)
{
    /// <summary>Gets the host, with its port where that is not the scheme's own.</summary>
    public string Authority { get; } = Origin[(Origin.IndexOf("://", StringComparison.Ordinal) + 3)..];
}
