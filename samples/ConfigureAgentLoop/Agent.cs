using System.Globalization;
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace ConfigureAgentLoop;

/// <summary>The protocol of an agent, without a profiler: it reports invented samples.</summary>
internal sealed class Agent(ICodeGuruProfilerClient client, string group, TimeProvider clock)
{
    private readonly string _fleetInstanceId = Guid.NewGuid().ToString();

    // begin configure-agent
    public async Task<string> RunCycleAsync(CancellationToken cancellationToken)
    {
        ConfigureAgentResponse answer = await client.ConfigureAgentAsync(
            new ConfigureAgentRequest
            {
                ProfilingGroupName = group,
                FleetInstanceId = _fleetInstanceId,
                Metadata = new Dictionary<MetadataField, string> { [MetadataField.ComputePlatform] = "Default" },
            },
            cancellationToken);
        AgentConfiguration configuration = answer.Configuration;
        if (!configuration.ShouldProfile)
        {
            return $"The service wants no profiles; ask again in {configuration.PeriodInSeconds} s.";
        }

        TimeSpan interval = TimeSpan.FromMilliseconds(
            Parameter(configuration, AgentParameterField.SamplingIntervalInMilliseconds, otherwise: 1000));
        AgentProfile profile = Measure();
        await client.PostAgentProfileAsync(group, profile, cancellationToken: cancellationToken);
        return $"Reported {profile.CallTree.Root.Total:0} samples at {interval.TotalSeconds} s each; report again in {configuration.PeriodInSeconds} s.";
    }

    // Parameters are strings; a missing or invalid one is ignored.
    private static int Parameter(AgentConfiguration configuration, AgentParameterField field, int otherwise)
        => configuration.AgentParameters.TryGetValue(field, out string? text) && int.TryParse(text, CultureInfo.InvariantCulture, out int value)
            ? value
            : otherwise;

    // end configure-agent
    private AgentProfile Measure()
    {
        var builder = new CallTreeBuilder();
        builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Pricing.Calculate"], 64);
        builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Repository.Save"], 203, "BLOCKED");
        DateTimeOffset end = clock.GetUtcNow();
        return new AgentProfile { Start = end.AddMinutes(-5), End = end, CallTree = builder.ToCallTree() };
    }
}
