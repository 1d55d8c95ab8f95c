using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Amazon;
using Amazon.Runtime.Signing;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.LocalService.Tests;

/// <summary>A running service on a fake clock, and a plain HTTP client that signs with AWSSDK.Core.</summary>
internal sealed class LocalService : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly HttpClient _http = new();

    private LocalService(LocalProfilerService service, LocalProfilerServiceOptions options, FakeTimeProvider time)
    {
        Service = service;
        Options = options;
        Time = time;
    }

    public LocalProfilerService Service { get; }

    public LocalProfilerServiceOptions Options { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<LocalService> StartAsync(Action<LocalProfilerServiceOptions>? configure = null)
    {
        var time = new FakeTimeProvider(Start);
        var options = new LocalProfilerServiceOptions { TimeProvider = time };
        configure?.Invoke(options);
        return new LocalService(await LocalProfilerService.StartAsync(options), options, time);
    }

    public Task<Answer> GetAsync(string target) => SendAsync(HttpMethod.Get, target);

    public Task<Answer> DeleteAsync(string target) => SendAsync(HttpMethod.Delete, target);

    public Task<Answer> PostAsync(string target, string json) => SendAsync(HttpMethod.Post, target, json);

    public Task<Answer> PutAsync(string target, string json) => SendAsync(HttpMethod.Put, target, json);

    public Task<Answer> SendAsync(HttpMethod method, string target, string? json = null)
        => SendAsync(Create(method, target, json is null ? null : Encoding.UTF8.GetBytes(json), "application/json"));

    public HttpRequestMessage Create(HttpMethod method, string target, byte[]? body = null, string? contentType = null)
    {
        var request = new HttpRequestMessage(method, new Uri(Service.Url, target));
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

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        await SignAsync(request);
        Answer answer = await SendUnsignedAsync(request);
        ModelledOutput.Check(request, answer);
        return answer;
    }

    public async Task<Answer> SendUnsignedAsync(HttpRequestMessage request)
    {
        using HttpResponseMessage response = await _http.SendAsync(request);
        return new Answer(
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
        Credentials = Service.Credentials,
        Region = RegionEndpoint.GetBySystemName(Options.Region),
        Service = "codeguru-profiler",
        SignedAt = Time.GetUtcNow().UtcDateTime,
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

    public async Task CreateGroupAsync(string name)
    {
        Answer answer = await PostAsync($"/profilingGroups?clientToken=token-{name}", new JsonObject { ["profilingGroupName"] = name }.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, answer.Status);
    }

    public Task<Answer> PostProfileAsync(string group, DateTimeOffset start, params string[] stacks)
        => PostProfileAsync(group, Profile.Agent(start, stacks));

    public Task<Answer> PostProfileAsync(string group, byte[] body, string contentType = "application/json", string query = "")
        => SendAsync(Create(HttpMethod.Post, $"/profilingGroups/{group}/agentProfile{query}", body, contentType));

    public async Task<AggregatedProfile> GetProfileAsync(string group, string query)
    {
        HttpRequestMessage request = Create(HttpMethod.Get, $"/profilingGroups/{group}/profile?{query}");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        Answer answer = await SendAsync(request);
        Assert.True(answer.Status == HttpStatusCode.OK, answer.Text);
        Assert.Equal("application/json", answer.Headers["Content-Type"]);
        return AggregatedProfile.Parse(answer.Body);
    }

    public async Task<string[]> ListTimesAsync(string group, string period, DateTimeOffset start, DateTimeOffset end)
    {
        Answer answer = await GetAsync($"/profilingGroups/{group}/profileTimes?period={period}&startTime={Text(start)}&endTime={Text(end)}&orderBy=TimestampAscending");
        return [.. answer.Json["profileTimes"]!.AsArray().Select(time => time!["start"]!.GetValue<string>())];
    }

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Service.DisposeAsync();
    }
}
