using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;

namespace AotTest;

internal static class Checks
{
    private static readonly string Group = $"aot-{Guid.NewGuid():N}";

    public static async Task RunAsync(ICodeGuruProfilerClient client)
    {
        CreateProfilingGroupResponse created = await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = Group });
        Expect(created.ProfilingGroup.Name == Group, "the group has its name");
        Expect(created.ResponseMetadata.Attempts == 2, "the first failure was followed by a retry");

        DateTimeOffset end = DateTimeOffset.UtcNow;
        AgentProfile profile = Profile(end);
        await client.PostAgentProfileAsync(Group, profile, ProfileEncoding.Ion);
        await client.PostAgentProfileAsync(Group, profile, ProfileEncoding.Json);
        foreach (ProfileEncoding encoding in new[] { ProfileEncoding.Ion, ProfileEncoding.Json })
        {
            var request = new GetProfileRequest { ProfilingGroupName = Group, StartTime = end.AddHours(-1), EndTime = end.AddMinutes(10) };
            AggregatedProfile aggregated = await client.GetAggregatedProfileAsync(request, encoding);
            Expect(aggregated.CallTree.Root.Total == 2 * profile.CallTree.Root.Total, $"both profiles were merged ({encoding})");
        }

        int listed = 0;
        await foreach (string name in client.ListProfilingGroupNamesPaged(new ListProfilingGroupsRequest { MaxResults = 1 }))
        {
            listed += name == Group ? 1 : 0;
        }

        Expect(listed == 1, "the group is listed once");
        await ExpectNotFoundAsync(client);
    }

    private static AgentProfile Profile(DateTimeOffset end)
    {
        var builder = new CallTreeBuilder();
        builder.Add(["main", "work"], 3);
        builder.Add(["main", "wait"], 2, "WAITING");
        return new AgentProfile { Start = end.AddMinutes(-1), End = end, CallTree = builder.ToCallTree() };
    }

    private static async Task ExpectNotFoundAsync(ICodeGuruProfilerClient client)
    {
        try
        {
            await client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "none" });
        }
        catch (ResourceNotFoundException exception)
        {
            Expect(exception.RequestId is { Length: > 0 }, "an error carries its request id");
            return;
        }

        Expect(false, "a missing group is an error");
    }

    private static void Expect(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException($"Expected that {what}.");
        }
    }
}
