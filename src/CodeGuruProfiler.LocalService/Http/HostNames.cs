using System.Net;

namespace CodeGuruProfiler.LocalService.Http;

/// <summary>The host names that unsigned requests may have in their Host header.</summary>
/// <remarks>
/// A malicious web page can make its host name resolve to 127.0.0.1, so that a developer's browser sends requests there (DNS rebinding). The Host header then
/// contains that name.
/// </remarks>
internal sealed class HostNames(IReadOnlyList<string> allowed)
{
    /// <summary>Returns whether a text is a host name or an IP address.</summary>
    public static bool IsName(string? host) => Uri.CheckHostName(host) != UriHostNameType.Unknown;

    /// <summary>Returns whether a host, without its port, is a loopback name or an allowed name.</summary>
    public bool Allows(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address))
            || allowed.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);
}
