using System.Net;
using System.Text.Json.Nodes;
using Amazon.Runtime.Signing;
using CodeGuruProfiler.Profiles;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.LocalService.Tests;

/// <summary>A running service with a fake clock, and its client.</summary>
internal sealed class LocalService : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SignedClient _client;

    private LocalService(LocalProfilerService service, LocalProfilerServiceOptions options, FakeTimeProvider time)
    {
        Service = service;
        Time = time;
        _client = new SignedClient(service.Url, service.Credentials, options.Region, time);
    }

    public LocalProfilerService Service { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<LocalService> StartAsync(Action<LocalProfilerServiceOptions>? configure = null)
    {
        var time = new FakeTimeProvider(Start);
        var options = new LocalProfilerServiceOptions { TimeProvider = time };
        configure?.Invoke(options);
        return new LocalService(await LocalProfilerService.StartAsync(options), options, time);
    }

    public static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);

    public Task<ServiceResponse> GetAsync(string target) => _client.GetAsync(target);

    public Task<ServiceResponse> DeleteAsync(string target) => SendAsync(HttpMethod.Delete, target);

    public Task<ServiceResponse> PostAsync(string target, string json) => _client.PostAsync(target, json);

    public Task<ServiceResponse> PutAsync(string target, string json) => SendAsync(HttpMethod.Put, target, json);

    public Task<ServiceResponse> SendAsync(HttpMethod method, string target, string? json = null) => _client.SendAsync(method, target, json);

    public HttpRequestMessage Create(HttpMethod method, string target, byte[]? body = null, string? contentType = null)
        => _client.Create(method, target, body, contentType);

    public Task<ServiceResponse> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    public Task<ServiceResponse> SendUnsignedAsync(HttpRequestMessage request) => _client.SendUnsignedAsync(request);

    public Task SignAsync(HttpRequestMessage request, AWSSigV4Parameters? parameters = null) => _client.SignAsync(request, parameters);

    public AWSSigV4Parameters Parameters() => _client.Parameters();

    public async Task CreateGroupAsync(string name)
    {
        ServiceResponse response = await PostAsync($"/profilingGroups?clientToken=token-{name}", new JsonObject { ["profilingGroupName"] = name }.ToJsonString());
        Assert.Equal(HttpStatusCode.Created, response.Status);
    }

    public Task<ServiceResponse> PostProfileAsync(string group, DateTimeOffset start, params string[] stacks)
        => PostProfileAsync(group, Profile.Agent(start, stacks));

    public Task<ServiceResponse> PostProfileAsync(string group, byte[] body, string contentType = "application/json", string query = "")
        => SendAsync(Create(HttpMethod.Post, $"/profilingGroups/{group}/agentProfile{query}", body, contentType));

    public async Task<AggregatedProfile> GetProfileAsync(string group, string query)
    {
        HttpRequestMessage request = Create(HttpMethod.Get, $"/profilingGroups/{group}/profile?{query}");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        ServiceResponse response = await SendAsync(request);
        Assert.True(response.Status == HttpStatusCode.OK, response.Text);
        Assert.Equal("application/json", response.Headers["Content-Type"]);
        return AggregatedProfile.Parse(response.Body);
    }

    public async Task<string[]> ListTimesAsync(string group, string period, DateTimeOffset start, DateTimeOffset end)
    {
        ServiceResponse response = await GetAsync($"/profilingGroups/{group}/profileTimes?period={period}&startTime={Text(start)}&endTime={Text(end)}&orderBy=TimestampAscending");
        return [.. response.Json["profileTimes"]!.AsArray().Select(time => time!["start"]!.GetValue<string>())];
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Service.DisposeAsync();
    }
}
