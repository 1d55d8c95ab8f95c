using System.Net;

namespace CodeGuruProfiler.Floors.Clients;

/// <summary>The HTTP stack under both floors: set as the client sets its own, so that no difference comes from here.</summary>
internal static class FloorTransport
{
    public static HttpClient Create() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(3.1),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };
}
