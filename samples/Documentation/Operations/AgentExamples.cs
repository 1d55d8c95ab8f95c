using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace Documentation.Operations;

/// <summary>The operations of an agent.</summary>
internal static class AgentExamples
{
    public static async Task ConfigureAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin ConfigureAgent
        var request = new ConfigureAgentRequest
        {
            ProfilingGroupName = "web-shop",
            FleetInstanceId = "i-0123456789abcdef0",
            Metadata = new Dictionary<MetadataField, string> { [MetadataField.ComputePlatform] = "Default" },
        };
        ConfigureAgentResponse response = await client.ConfigureAgentAsync(request, cancellationToken);
        AgentConfiguration configuration = response.Configuration;
        Console.WriteLine(configuration.ShouldProfile ? $"Report every {configuration.PeriodInSeconds} s." : "Do not profile.");

        // end ConfigureAgent
    }

    public static async Task PostAsync(ICodeGuruProfilerClient client, CallTree callTree, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // begin PostAgentProfile
        var profile = new AgentProfile { Start = now.AddMinutes(-5), End = now, CallTree = callTree };
        var request = new PostAgentProfileRequest
        {
            ProfilingGroupName = "web-shop",
            AgentProfile = profile.ToArray(ProfileEncoding.Ion),
            ContentType = ProfileMediaTypes.Ion,
        };
        await client.PostAgentProfileAsync(request, cancellationToken);

        // The same in one line.
        await client.PostAgentProfileAsync("web-shop", profile, ProfileEncoding.Ion, cancellationToken: cancellationToken);

        // end PostAgentProfile
    }
}
