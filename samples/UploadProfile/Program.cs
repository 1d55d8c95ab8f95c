using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

// Posts an agent's profile: a given file in any encoding, or one that the sample builds stack by stack.
// UploadProfile [--aws] [GROUP [FILE]]
// With --aws it calls AWS with your own Region and credentials, otherwise a local service that it starts.
await using LocalProfilerService? local = args.Contains("--aws") ? null : await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = local is null ? null : "us-east-1",
    ServiceUrl = local?.Url,
    Credentials = local?.Credentials,
});

string[] arguments = [.. args.Where(argument => argument != "--aws")];
string group = arguments.ElementAtOrDefault(0) ?? "sample-upload";
if (local is not null)
{
    await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = group });
}

// begin read-profile
AgentProfile profile = arguments.ElementAtOrDefault(1) is { } file
    ? AgentProfile.Parse(await File.ReadAllBytesAsync(file))
    : Build(TimeProvider.System.GetUtcNow());

// end read-profile

// begin post-profile
await client.PostAgentProfileAsync(group, profile);
Console.WriteLine($"Posted {profile.CallTree.NodeCount} nodes as Ion, {profile.ToArray(ProfileEncoding.Ion).Length} bytes.");

await client.PostAgentProfileAsync(group, profile, ProfileEncoding.Json);
Console.WriteLine($"Posted the same as JSON, {profile.ToArray(ProfileEncoding.Json).Length} bytes.");

// end post-profile
static AgentProfile Build(DateTimeOffset end)
{
    var builder = new CallTreeBuilder();
    builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Pricing.Calculate"], 64);
    builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Repository.Save"], 203, "BLOCKED");
    builder.Add(["Shop.Program.Main", "Shop.Catalog.Get", "System.Text.Json.JsonSerializer.Serialize"], 19);
    return new AgentProfile
    {
        Start = end.AddMinutes(-5),
        End = end,
        Metadata = new AgentMetadata { AgentInfo = new AgentInfo { Type = "sample", Version = "1.0" }, NumTimesSampled = 300 },
        CallTree = builder.ToCallTree(),
    };
}
