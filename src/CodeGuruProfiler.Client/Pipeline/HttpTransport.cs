using System.Net;

namespace CodeGuruProfiler.Client.Pipeline;

/// <summary>The HTTP stack under a client that is not given one.</summary>
internal static class HttpTransport
{
    // A connection is replaced now and then, so that the client follows changes of DNS for as long as it lives.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public static SocketsHttpHandler CreateHandler(CodeGuruProfilerClientOptions options) => new()
    {
        // A signed request must not go elsewhere, and GetProfile hands over the bytes as they came.
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        ConnectTimeout = options.ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
    };

    // The pipeline keeps the time: HttpClient's own limit would end calls under another name.
    public static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan;

    // Without HttpClient: what it adds (a default address, default headers, a limit of its own) would be paid for at each call and is not used.
    public static HttpMessageInvoker Create(CodeGuruProfilerClientOptions options) => new(CreateHandler(options));
}
