using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Amazon;
using Amazon.Runtime.Signing;
using CodeGuruProfiler.LocalService;

namespace CodeGuruProfiler.Browser.Tests.Consoles;

/// <summary>The requests that have no seed: those of agents, and of policies.</summary>
internal sealed class AgentRequests(LocalProfilerService service, TimeProvider time) : IDisposable
{
    private readonly HttpClient _http = new();

    public Task ConfigureAsync(string group, string instance) => SendAsync(
        HttpMethod.Post,
        $"/profilingGroups/{group}/configureAgent",
        JsonSerializer.Serialize(new { fleetInstanceId = instance, metadata = new { AgentId = "CodeGuruProfiler.Agent 1.0", ComputePlatform = "EC2" } }));

    public Task PermitAsync(string group, string principal) => SendAsync(
        HttpMethod.Put,
        $"/profilingGroups/{group}/policy/agentPermissions",
        JsonSerializer.Serialize(new { principals = new[] { principal } }));

    public void Dispose() => _http.Dispose();

    private async Task SendAsync(HttpMethod method, string target, string json)
    {
        byte[] body = Encoding.UTF8.GetBytes(json);
        using var request = new HttpRequestMessage(method, new Uri(service.Url, target)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        var signing = new AWSSigningRequest { HttpMethod = method, RequestUri = request.RequestUri, Content = body };
        signing.Headers["Content-Type"] = "application/json";
        var parameters = new AWSSigV4Parameters
        {
            Credentials = service.Credentials,
            Region = RegionEndpoint.USEast1,
            Service = "codeguru-profiler",
            SignedAt = time.GetUtcNow().UtcDateTime,
            SignPayload = true,
        };
        foreach ((string name, string value) in (await AWSSigV4Signer.SignAsync(signing, parameters, CancellationToken.None)).Headers)
        {
            if (!name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using HttpResponseMessage response = await _http.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
