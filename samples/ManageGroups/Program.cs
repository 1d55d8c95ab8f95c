using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;

// The life of a profiling group: create, tag, allow an agent's role to post, describe, list, delete.
// ManageGroups [--aws] [GROUP]
// With --aws it calls AWS with your own Region and credentials, otherwise a local service that it starts.
await using LocalProfilerService? local = args.Contains("--aws") ? null : await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = local is null ? null : "us-east-1",
    ServiceUrl = local?.Url,
    Credentials = local?.Credentials,
});

string group = args.FirstOrDefault(argument => argument != "--aws") ?? "sample-group";

// begin create-group
CreateProfilingGroupResponse created = await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest
{
    ProfilingGroupName = group,
    ComputePlatform = ComputePlatform.Default,
    AgentOrchestrationConfig = new AgentOrchestrationConfig { ProfilingEnabled = true },
    Tags = new Dictionary<string, string> { ["team"] = "shop" },
});
string arn = created.ProfilingGroup.Arn ?? throw new InvalidOperationException("The service assigns an ARN to every group.");

// end create-group
Console.WriteLine($"Created {arn}");

// begin tags
await client.TagResourceAsync(new TagResourceRequest { ResourceArn = arn, Tags = new Dictionary<string, string> { ["stage"] = "test" } });
ListTagsForResourceResponse tags = await client.ListTagsForResourceAsync(new ListTagsForResourceRequest { ResourceArn = arn });

// end tags
Console.WriteLine($"Tags: {string.Join(", ", tags.Tags.Select(tag => $"{tag.Key}={tag.Value}"))}");

// begin permissions
PutPermissionResponse permission = await client.PutPermissionAsync(new PutPermissionRequest
{
    ProfilingGroupName = group,
    ActionGroup = ActionGroup.AgentPermissions,
    Principals = ["arn:aws:iam::123456789012:role/agent"],
});

// end permissions
Console.WriteLine($"Policy revision {permission.RevisionId}");

// begin list-groups
await foreach (ProfilingGroupDescription listed in client.ListProfilingGroupsPaged())
{
    Console.WriteLine($"{listed.Name}: created {listed.CreatedAt:u}, profiling {(listed.AgentOrchestrationConfig?.ProfilingEnabled == true ? "on" : "off")}");
}

// end list-groups
await client.DeleteProfilingGroupAsync(new DeleteProfilingGroupRequest { ProfilingGroupName = group });
Console.WriteLine($"Deleted {group}");
