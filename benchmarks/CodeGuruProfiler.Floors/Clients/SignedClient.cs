using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CodeGuruProfiler.Floors.Model;
using CodeGuruProfiler.Floors.Signing;

namespace CodeGuruProfiler.Floors.Clients;

/// <summary>
/// Floor (b): the work that is needed and no more. One send of HttpClient, Signature Version 4 with a cached key, and System.Text.Json's
/// source generation. It has no retries, no time limits, no telemetry, and its labels and query values must need no percent-encoding.
/// It sends the headers that the service needs; on request also those by which AWS's clients name a call and its attempt, as this client does.
/// </summary>
public sealed class SignedClient : IDisposable
{
    private const string UserAgent = "CodeGuruProfiler.Floors/1.0 lang/dotnet";

    private readonly string _origin;
    private readonly HttpClient _http = FloorTransport.Create();
    private readonly RequestSigner _signer;
    private readonly bool _namesCalls;

    /// <summary>Creates a client of the service at a URL.</summary>
    public SignedClient(Uri url, string region, string accessKey, string secretKey, string? sessionToken = null, bool namesCalls = false)
    {
        ArgumentNullException.ThrowIfNull(url);

        _namesCalls = namesCalls;
        _origin = url.GetLeftPart(UriPartial.Authority);
        _signer = new RequestSigner(url.Authority, region, accessKey, secretKey, sessionToken);
    }

    /// <summary><c>GET /profilingGroups/{profilingGroupName}</c></summary>
    public Task<ProfilingGroup> DescribeProfilingGroupAsync(string group, CancellationToken cancellationToken = default)
        => ReadJsonAsync(Create(HttpMethod.Get, $"/profilingGroups/{group}"), FloorJson.Default.ProfilingGroup, cancellationToken);

    /// <summary><c>POST /profilingGroups/{profilingGroupName}/configureAgent</c></summary>
    public Task<AgentSettings> ConfigureAgentAsync(string group, ConfigureAgentBody body, CancellationToken cancellationToken = default)
    {
        byte[] json = JsonSerializer.SerializeToUtf8Bytes(body, FloorJson.Default.ConfigureAgentBody);
        HttpRequestMessage request = Create(HttpMethod.Post, $"/profilingGroups/{group}/configureAgent", body: json, contentType: "application/json");
        return ReadJsonAsync(request, FloorJson.Default.AgentSettings, cancellationToken);
    }

    /// <summary><c>GET /profilingGroups</c></summary>
    public Task<ProfilingGroupPage> ListProfilingGroupsAsync(int maxResults, CancellationToken cancellationToken = default)
        => ReadJsonAsync(
            Create(HttpMethod.Get, "/profilingGroups", string.Create(CultureInfo.InvariantCulture, $"includeDescription=true&maxResults={maxResults}")),
            FloorJson.Default.ProfilingGroupPage,
            cancellationToken);

    /// <summary><c>GET /profilingGroups/{profilingGroupName}/profileTimes</c></summary>
    public Task<ProfileTimePage> ListProfileTimesAsync(
        string group, DateTimeOffset start, DateTimeOffset end, string period, string? nextToken, CancellationToken cancellationToken = default)
    {
        // In the order of the canonical query, so that what is sent is what is signed.
        string next = nextToken is null ? "" : $"nextToken={nextToken}&";
        string query = string.Create(
            CultureInfo.InvariantCulture,
            $"endTime={end.UtcDateTime:yyyy-MM-ddTHH'%3A'mm'%3A'ssZ}&{next}period={period}&startTime={start.UtcDateTime:yyyy-MM-ddTHH'%3A'mm'%3A'ssZ}");
        return ReadJsonAsync(Create(HttpMethod.Get, $"/profilingGroups/{group}/profileTimes", query), FloorJson.Default.ProfileTimePage, cancellationToken);
    }

    /// <summary><c>GET /profilingGroups/{profilingGroupName}/profile</c>, with the response in one array of its exact size.</summary>
    public async Task<byte[]> GetProfileAsync(string group, string period, string accept, CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request = Create(HttpMethod.Get, $"/profilingGroups/{group}/profile", $"period={period}");
        request.Headers.TryAddWithoutValidation("Accept", accept);
        using HttpResponseMessage response =
            await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        byte[] profile = GC.AllocateUninitializedArray<byte>(LengthOf(response));
        Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await stream.ReadExactlyAsync(profile, cancellationToken).ConfigureAwait(false);
        return profile;
    }

    /// <summary><c>POST /profilingGroups/{profilingGroupName}/agentProfile</c></summary>
    public async Task PostAgentProfileAsync(
        string group, ReadOnlyMemory<byte> profile, string contentType, string profileToken, CancellationToken cancellationToken = default)
    {
        using HttpRequestMessage request =
            Create(HttpMethod.Post, $"/profilingGroups/{group}/agentProfile", $"profileToken={profileToken}", profile, contentType);
        using HttpResponseMessage response = await _http.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static int LengthOf(HttpResponseMessage response)
        => (int)(response.EnsureSuccessStatusCode().Content.Headers.ContentLength ?? throw new HttpRequestException("The response has no Content-Length."));

    private HttpRequestMessage Create(HttpMethod method, string path, string query = "", ReadOnlyMemory<byte> body = default, string? contentType = null)
    {
        var request = new HttpRequestMessage(method, new Uri(query.Length == 0 ? _origin + path : $"{_origin}{path}?{query}"));
        if (contentType is not null)
        {
            request.Content = new ReadOnlyMemoryContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        request.Headers.TryAddWithoutValidation("User-Agent", UserAgent);
        if (_namesCalls)
        {
            request.Headers.TryAddWithoutValidation("amz-sdk-invocation-id", Guid.NewGuid().ToString());
            request.Headers.TryAddWithoutValidation("amz-sdk-request", "attempt=1; max=3");
        }

        _signer.Sign(request, path, query, body.Span, contentType, TimeProvider.System.GetUtcNow());
        return request;
    }

    private async Task<T> ReadJsonAsync<T>(HttpRequestMessage request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        using (request)
        {
            using HttpResponseMessage response =
                await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            int length = LengthOf(response);
            Stream stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            byte[] buffer = ArrayPool<byte>.Shared.Rent(length);
            try
            {
                await stream.ReadExactlyAsync(buffer.AsMemory(0, length), cancellationToken).ConfigureAwait(false);
                return JsonSerializer.Deserialize(buffer.AsSpan(0, length), type) ?? throw new JsonException("The response is null.");
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }
}
