using CodeGuruProfiler.Floors.Clients;
using CodeGuruProfiler.Floors.Loopback;
using CodeGuruProfiler.Floors.Model;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Calls;

/// <summary>Floor (b). For a profile with a type it has the same Ion codec as the client: the difference is the client's own.</summary>
public sealed class SignedCalls(Uri url, bool namesCalls = false) : ICalls
{
    private readonly SignedClient _client = new(url, CallData.Region, CallData.AccessKey, CallData.SecretKey, namesCalls: namesCalls);

    public Task DescribeProfilingGroupAsync() => _client.DescribeProfilingGroupAsync(CannedService.Group);

    public Task ConfigureAgentAsync() => _client.ConfigureAgentAsync(
        CannedService.Group, new ConfigureAgentBody { FleetInstanceId = CallData.FleetInstanceId, Metadata = CallData.Metadata });

    public Task ListProfilingGroupsAsync() => _client.ListProfilingGroupsAsync(100);

    public async Task ListProfileTimesAsync()
    {
        int count = 0;
        string? token = null;
        do
        {
            ProfileTimePage page = await _client.ListProfileTimesAsync(CannedService.Group, CallData.Start, CallData.End, "PT5M", token);
            foreach (ProfileStart _ in page.ProfileTimes ?? [])
            {
                count++;
            }

            token = page.NextToken;
        }
        while (token is not null);
        CallData.CheckTimes(count);
    }

    public Task PostAgentProfileAsync(ReadOnlyMemory<byte> profile)
        => _client.PostAgentProfileAsync(CannedService.Group, profile, ProfileMediaTypes.Ion, Guid.NewGuid().ToString());

    public Task GetProfileAsync(string group) => _client.GetProfileAsync(group, "PT5M", ProfileMediaTypes.Ion);

    public Task PostTypedProfileAsync(AgentProfile profile) => PostAgentProfileAsync(profile.ToArray(ProfileEncoding.Ion));

    public async Task GetTypedProfileAsync(string group)
        => AggregatedProfile.Parse(await _client.GetProfileAsync(group, "PT5M", ProfileMediaTypes.Ion), ProfileMediaTypes.Ion, null);

    public void Dispose() => _client.Dispose();
}
