using System.Buffers;

namespace CodeGuruProfiler.Floors.Clients;

/// <summary>Floor (a): the request as HttpClient sends it, nothing signed, nothing parsed, the body read to its end and dropped.</summary>
public sealed class BareClient(Uri url) : IDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly string _origin = url.GetLeftPart(UriPartial.Authority);
    private readonly HttpClient _http = FloorTransport.Create();

    /// <summary>Sends a request, and returns the length of the response body.</summary>
    public async Task<long> SendAsync(HttpMethod method, string pathAndQuery, ReadOnlyMemory<byte> body = default, CancellationToken cancellationToken = default)
    {
        using var request = new HttpRequestMessage(method, new Uri(_origin + pathAndQuery));
        if (method == HttpMethod.Post)
        {
            request.Content = new ReadOnlyMemoryContent(body);
        }

        using HttpResponseMessage response =
            await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        long length = 0;
        int read;
        do
        {
            read = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            length += read;
        }
        while (read > 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return length;
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();
}
