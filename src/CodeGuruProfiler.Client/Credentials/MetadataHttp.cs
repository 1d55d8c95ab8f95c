using System.Net;

namespace CodeGuruProfiler.Client.Credentials;

/// <summary>
/// Requests to instance and container metadata. They are ours and not AWSSDK.Core's, whose only way around a proxy is a setting of the whole process:
/// docs/decisions/0047-we-walk-the-credential-chain.md
/// </summary>
internal sealed class MetadataHttp(Uri endpoint, TimeProvider timeProvider) : IDisposable
{
    private const int Tries = 3;
    private const int MostBytes = 64 * 1024;

    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(250);

    private readonly HttpClient _http = new(CreateHandler(endpoint)) { Timeout = Timeout, MaxResponseContentBufferSize = MostBytes };

    /// <summary>Gets whether a URL is on this machine or its link, where no proxy can reach it for us.</summary>
    public static bool IsLocal(Uri url)
    {
        if (url.IsLoopback || !IPAddress.TryParse(url.DnsSafeHost, out IPAddress? address))
        {
            return url.IsLoopback;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        // 169.254.0.0/16 and fe80::/10 are link-local; AWS has its IPv6 metadata in fd00:ec2::/32.
        return IPAddress.IsLoopback(address) || address.IsIPv6LinkLocal
            || address.GetAddressBytes() is [169, 254, _, _] or [0xFD, 0x00, 0x0E, 0xC2, ..];
    }

    public static HttpMessageHandler CreateHandler(Uri endpoint)
        => OperatingSystem.IsBrowser()
            ? throw MetadataException.InBrowser(endpoint)
            : new SocketsHttpHandler
            {
                UseProxy = !IsLocal(endpoint),
                UseCookies = false,
                AllowAutoRedirect = false,
                ConnectTimeout = ConnectTimeout,
            };

    /// <summary>Sends a request, up to three times while there is no response or a status of 500 and above.</summary>
    /// <returns>The body of a 200.</returns>
    /// <exception cref="MetadataException">There was no response, or one with another status.</exception>
    public async Task<byte[]> SendAsync(HttpMethod method, string path, string? headerName = null, string? headerValue = null)
    {
        for (int i = 1; ; i++)
        {
            using var request = new HttpRequestMessage(method, path.Length == 0 ? endpoint : new Uri(endpoint.AbsoluteUri.TrimEnd('/') + path));
            if (headerName is not null && !request.Headers.TryAddWithoutValidation(headerName, headerValue))
            {
                throw MetadataException.InvalidHeader(headerName);
            }

            MetadataException failure;
            try
            {
                using HttpResponseMessage response = await _http.SendAsync(request).ConfigureAwait(false);
                if (response.StatusCode == HttpStatusCode.OK)
                {
                    return await response.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
                }

                failure = MetadataException.Status(endpoint, response.StatusCode);
                if ((int)response.StatusCode < 500)
                {
                    throw failure;
                }
            }
            catch (Exception cause) when (cause is HttpRequestException or OperationCanceledException)
            {
                failure = MetadataException.NoResponse(endpoint, cause);
            }

            if (i == Tries)
            {
                throw failure;
            }

            await Task.Delay(FirstPause * (1 << (i - 1)), timeProvider).ConfigureAwait(false);
        }
    }

    public void Dispose() => _http.Dispose();
}
