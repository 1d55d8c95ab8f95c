using System.Net;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>The values of Host that unsigned requests may have.</summary>
/// <remarks>
/// A page of a stranger can point its own name at 127.0.0.1 and have the browser of a developer send requests there (DNS rebinding). Its name is in Host then.
/// </remarks>
internal sealed class HostNames(IReadOnlyList<string> allowed)
{
    /// <summary>Gets whether a text is a name or an address, with nothing around it.</summary>
    public static bool IsName(string? host) => Uri.CheckHostName(host) != UriHostNameType.Unknown;

    /// <summary>Gets whether a host, without its port, is a loopback name or one of those allowed.</summary>
    public bool Allows(string host)
        => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host, out IPAddress? address) && IPAddress.IsLoopback(address))
            || allowed.Contains(host.Trim('[', ']'), StringComparer.OrdinalIgnoreCase);
}
