using System.Net;
using System.Runtime.Versioning;

namespace CodeGuruProfiler.Client.Transport;

/// <summary>The HTTP stack under a client that is not given one.</summary>
internal static class HttpTransport
{
    // A connection is replaced now and then, so that the client follows changes of DNS for as long as it lives.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    [UnsupportedOSPlatform("browser")]
    public static SocketsHttpHandler CreateHandler(CodeGuruProfilerClientOptions options)
    {
        var handler = new SocketsHttpHandler
        {
            // A signed request must not go elsewhere, and GetProfile hands over the bytes as they came.
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.None,
            UseCookies = false,
            PooledConnectionLifetime = ConnectionLifetime,
        };
        // The machine connects, so its clock counts.
        Connector.AddTo(handler, options.ConnectTimeout, TimeProvider.System);
        return handler;
    }

    // The pipeline keeps the time: HttpClient's own limit would end calls under another name.
    public static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;

    // Without HttpClient: what it adds (a default address, default headers, another time limit) would be paid for at each call and is not used.
    [UnsupportedOSPlatform("browser")]
    public static HttpMessageInvoker Create(CodeGuruProfilerClientOptions options) => new(CreateHandler(options));
}
