using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace Samples;

/// <summary>Sample data for an empty service.</summary>
public static class SampleData
{
    /// <summary>Creates a profile as an agent would have measured it in the five minutes before a time.</summary>
    /// <param name="end">The time of the measurement.</param>
    /// <returns>The profile.</returns>
    public static AgentProfile Profile(DateTimeOffset end)
    {
        var builder = new CallTreeBuilder();
        builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Pricing.Calculate"], 64);
        builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Pricing.Calculate", "System.Text.RegularExpressions.Regex..ctor"], 151);
        builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Repository.Save"], 203, "BLOCKED");
        builder.Add(["Shop.Program.Main", "Shop.Catalog.Get", "System.Text.Json.JsonSerializer.Serialize"], 19);
        return new AgentProfile
        {
            Start = end.AddMinutes(-5),
            End = end,
            Metadata = new AgentMetadata
            {
                SampleWeights = new Dictionary<string, double> { ["WALL_TIME"] = 1 },
                AgentInfo = new AgentInfo { Type = "sample", Version = "1.0.0" },
                NumTimesSampled = 300,
            },
            CallTree = builder.ToCallTree(),
        };
    }

    /// <summary>Creates a group with one profile in it.</summary>
    /// <param name="client">The client.</param>
    /// <param name="group">The name of the group.</param>
    /// <param name="end">The time of the measurement.</param>
    /// <returns>A task that completes when the profile is posted.</returns>
    public static async Task CreateAsync(ICodeGuruProfilerClient client, string group, DateTimeOffset end)
    {
        ArgumentNullException.ThrowIfNull(client);
        await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = group });
        await client.PostAgentProfileAsync(group, Profile(end));
    }
}
