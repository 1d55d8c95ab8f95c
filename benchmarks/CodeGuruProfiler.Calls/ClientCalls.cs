using Amazon.Runtime;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Floors.Loopback;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Calls;

/// <summary>This client, with the options that it has by itself.</summary>
public sealed class ClientCalls : ICalls
{
    private readonly CodeGuruProfilerClient _client;
    private readonly Dictionary<MetadataField, string> _metadata = CallData.Metadata.ToDictionary(entry => new MetadataField(entry.Key), entry => entry.Value);

    public ClientCalls(Uri url, Action<CodeGuruProfilerClientOptions>? configure = null)
    {
        var options = new CodeGuruProfilerClientOptions
        {
            Region = CallData.Region,
            ServiceUrl = url,
            Credentials = new BasicAWSCredentials(CallData.AccessKey, CallData.SecretKey),
        };
        configure?.Invoke(options);
        _client = new CodeGuruProfilerClient(options);
    }

    public Task DescribeProfilingGroupAsync()
        => _client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = CannedService.Group });

    /// <summary>Sends a call that is throttled: from then on, adaptive mode limits the calls.</summary>
    public async Task BeThrottledAsync()
    {
        try
        {
            await _client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = CannedService.ThrottledGroup });
        }
        catch (ThrottlingException)
        {
            return;
        }

        throw new InvalidOperationException("The call was not throttled.");
    }

    public Task ConfigureAgentAsync() => _client.ConfigureAgentAsync(new ConfigureAgentRequest
    {
        ProfilingGroupName = CannedService.Group,
        FleetInstanceId = CallData.FleetInstanceId,
        Metadata = _metadata,
    });

    public Task ListProfilingGroupsAsync() => _client.ListProfilingGroupsAsync(new ListProfilingGroupsRequest { IncludeDescription = true, MaxResults = 100 });

    public async Task ListProfileTimesAsync()
    {
        var request = new ListProfileTimesRequest
        {
            ProfilingGroupName = CannedService.Group,
            StartTime = CallData.Start,
            EndTime = CallData.End,
            Period = AggregationPeriod.PT5M,
        };
        int count = 0;
        await foreach (ProfileTime _ in _client.ListProfileTimesPaged(request))
        {
            count++;
        }

        CallData.CheckTimes(count);
    }

    public Task PostAgentProfileAsync(ReadOnlyMemory<byte> profile) => _client.PostAgentProfileAsync(new PostAgentProfileRequest
    {
        ProfilingGroupName = CannedService.Group,
        AgentProfile = profile,
        ContentType = ProfileMediaTypes.Ion,
    });

    public Task GetProfileAsync(string group)
        => _client.GetProfileAsync(new GetProfileRequest { ProfilingGroupName = group, Period = "PT5M", Accept = ProfileMediaTypes.Ion });

    public Task PostTypedProfileAsync(AgentProfile profile) => _client.PostAgentProfileAsync(CannedService.Group, profile);

    public Task GetTypedProfileAsync(string group) => _client.GetAggregatedProfileAsync(new GetProfileRequest { ProfilingGroupName = group, Period = "PT5M" });

    public void Dispose() => _client.Dispose();
}
