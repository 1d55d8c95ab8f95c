using System.Globalization;
using CodeGuruProfiler.Floors.Clients;
using CodeGuruProfiler.Floors.Loopback;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Calls;

/// <summary>Floor (a). It knows nothing of types: a profile's bytes are made before it is measured, and only read to their end.</summary>
public sealed class BareCalls(Uri url) : ICalls
{
    private static readonly byte[] AgentBody =
        """{"fleetInstanceId":"i-0123456789abcdef0","metadata":{"ComputePlatform":"EC2","AgentId":"0f1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"}}"""u8.ToArray();

    private readonly BareClient _client = new(url);
    private AgentProfile? _profile;
    private byte[] _profileBytes = [];

    public Task DescribeProfilingGroupAsync() => _client.SendAsync(HttpMethod.Get, $"/profilingGroups/{CannedService.Group}");

    public Task ConfigureAgentAsync() => _client.SendAsync(HttpMethod.Post, $"/profilingGroups/{CannedService.Group}/configureAgent", AgentBody);

    public Task ListProfilingGroupsAsync() => _client.SendAsync(HttpMethod.Get, "/profilingGroups?includeDescription=true&maxResults=100");

    public async Task ListProfileTimesAsync()
    {
        const string Path = $"/profilingGroups/{CannedService.Group}/profileTimes?endTime=2026-11-10T00%3A00%3A00Z&period=PT5M&startTime=2026-10-01T00%3A00%3A00Z";

        // It reads no token, but knows what the next one would be.
        await _client.SendAsync(HttpMethod.Get, Path);
        for (int page = 1; page < CannedService.Pages; page++)
        {
            await _client.SendAsync(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"{Path}&nextToken={page}"));
        }
    }

    public Task PostAgentProfileAsync(ReadOnlyMemory<byte> profile)
        => _client.SendAsync(HttpMethod.Post, $"/profilingGroups/{CannedService.Group}/agentProfile", profile);

    public Task GetProfileAsync(string group) => _client.SendAsync(HttpMethod.Get, $"/profilingGroups/{group}/profile?period=PT5M");

    public Task PostTypedProfileAsync(AgentProfile profile)
    {
        if (_profile != profile)
        {
            _profile = profile;
            _profileBytes = profile.ToArray(ProfileEncoding.Ion);
        }

        return PostAgentProfileAsync(_profileBytes);
    }

    public Task GetTypedProfileAsync(string group) => GetProfileAsync(group);

    public void Dispose() => _client.Dispose();
}
