using System.Net.Http.Headers;
using System.Text;
using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Signing;

namespace CodeGuruProfiler.LocalService.Tests;

/// <summary>A plain HTTP client that signs with AWSSDK.Core.</summary>
internal sealed class SignedClient(Uri url, AWSCredentials credentials, string region, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new();

    public Task<ServiceResponse> GetAsync(string target) => SendAsync(HttpMethod.Get, target);

    public Task<ServiceResponse> PostAsync(string target, string json) => SendAsync(HttpMethod.Post, target, json);

    public Task<ServiceResponse> PostAsync(string target, byte[] json) => SendAsync(Create(HttpMethod.Post, target, json, "application/json"));

    public Task<ServiceResponse> SendAsync(HttpMethod method, string target, string? json = null)
        => SendAsync(Create(method, target, json is null ? null : Encoding.UTF8.GetBytes(json), "application/json"));

    public HttpRequestMessage Create(HttpMethod method, string target, byte[]? body = null, string? contentType = null)
    {
        var request = new HttpRequestMessage(method, new Uri(url, target));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            if (contentType is not null)
            {
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
            }
        }

        return request;
    }

    public async Task<ServiceResponse> SendAsync(HttpRequestMessage request)
    {
        await SignAsync(request);
        ServiceResponse response = await SendUnsignedAsync(request);
        ModelledOutput.Check(request, response);
        return response;
    }

    public async Task<ServiceResponse> SendUnsignedAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _http.SendAsync(request);
        return new ServiceResponse(
            response.StatusCode,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsByteArrayAsync());
    }

    public async Task SignAsync(HttpRequestMessage request, AWSSigV4Parameters? parameters = null)
    {
        foreach ((string name, string value) in (await AWSSigV4Signer.SignAsync(await SigningRequestAsync(request), parameters ?? Parameters(), CancellationToken.None)).Headers)
        {
            request.Headers.Remove(name);
            if (!name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    public AWSSigV4Parameters Parameters() => new()
    {
        Credentials = credentials,
        Region = RegionEndpoint.GetBySystemName(region),
        Service = "codeguru-profiler",
        SignedAt = time.GetUtcNow().UtcDateTime,
        SignPayload = true,
    };

    public static async Task<AWSSigningRequest> SigningRequestAsync(HttpRequestMessage request)
    {
        var signing = new AWSSigningRequest { HttpMethod = request.Method, RequestUri = request.RequestUri };
        foreach (var header in request.Headers)
        {
            signing.Headers[header.Key] = string.Join(", ", header.Value);
        }

        if (request.Content is not null)
        {
            signing.Content = await request.Content.ReadAsByteArrayAsync();
            if (request.Content.Headers.ContentType is { } contentType)
            {
                signing.Headers["Content-Type"] = contentType.ToString();
            }
        }

        return signing;
    }

    public void Dispose() => _http.Dispose();
}
