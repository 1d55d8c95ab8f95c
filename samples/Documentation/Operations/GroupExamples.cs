using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace Documentation.Operations;

/// <summary>Profiling groups.</summary>
internal static class GroupExamples
{
    public static async Task CreateAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin CreateProfilingGroup
        var request = new CreateProfilingGroupRequest
        {
            ProfilingGroupName = "web-shop-test",
            ComputePlatform = ComputePlatform.Default,
            AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = true },
            Tags = new Dictionary<string, string> { ["team"] = "shop" },
        };
        CreateProfilingGroupResponse response = await client.CreateProfilingGroupAsync(request, cancellationToken);
        Console.WriteLine(response.ProfilingGroup.Arn);

        // end CreateProfilingGroup
    }

    public static async Task DescribeAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin DescribeProfilingGroup
        var request = new DescribeProfilingGroupRequest { ProfilingGroupName = "web-shop" };
        DescribeProfilingGroupResponse response = await client.DescribeProfilingGroupAsync(request, cancellationToken);
        ProfilingGroupDescription group = response.ProfilingGroup;
        Console.WriteLine($"{group.Name} on {group.ComputePlatform}, last profile {group.ProfilingStatus?.LatestAgentProfileReportedAt:u}");

        // end DescribeProfilingGroup
    }

    public static async Task UpdateAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin UpdateProfilingGroup
        var request = new UpdateProfilingGroupRequest
        {
            ProfilingGroupName = "web-shop",
            AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = false },
        };
        UpdateProfilingGroupResponse response = await client.UpdateProfilingGroupAsync(request, cancellationToken);
        Console.WriteLine(response.ProfilingGroup.AgentOrchestrationConfig);

        // end UpdateProfilingGroup
    }

    public static async Task DeleteAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin DeleteProfilingGroup
        DeleteProfilingGroupResponse response = await client.DeleteProfilingGroupAsync(
            new DeleteProfilingGroupRequest { ProfilingGroupName = "web-shop" }, cancellationToken);
        Console.WriteLine($"Deleted by request {response.ResponseMetadata.RequestId}");

        // end DeleteProfilingGroup
    }

    public static async Task ListAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin ListProfilingGroups
        await foreach (ProfilingGroupDescription group in client.ListProfilingGroupsPaged().WithCancellation(cancellationToken))
        {
            Console.WriteLine($"{group.Name}: created {group.CreatedAt:u}");
        }

        // end ListProfilingGroups
    }
}
