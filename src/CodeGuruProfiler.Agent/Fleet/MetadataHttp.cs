using System.Net;

namespace CodeGuruProfiler.Agent.Fleet;

/// <summary>
/// Requests to the metadata service of a host, which is on this machine or its link: no proxy can reach it for us, and a redirect leads elsewhere. There
/// is one attempt: a host that is not EC2 would only take longer to be recognized.
/// </summary>
internal sealed class MetadataHttp : IDisposable
{
    private const int MostBytes = 64 * 1024;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    public MetadataHttp(TimeProvider clock)
    {
        _clock = clock;
        var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ConnectTimeout = Limit };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostBytes };
    }

    /// <summary>Sends a request.</summary>
    /// <returns>The body of a 200; <see langword="null"/> when there was no such response within a second.</returns>
    public async Task<string?> FindAsync(HttpMethod method, Uri url, string? header, string? value, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, url);
        if (header is not null && !request.Headers.TryAddWithoutValidation(header, value))
        {
            return null;
        }

        using var limit = new CancellationTokenSource(Limit, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            return response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync(either.Token).ConfigureAwait(false) : null;
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            // There is no metadata service: this is another kind of host.
            return null;
        }
    }

    public void Dispose() => _http.Dispose();
}
