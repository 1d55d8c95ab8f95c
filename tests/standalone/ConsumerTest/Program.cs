using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

// One call, one list, one profile in Ion, one error: from the packages as they are packed.
await using LocalProfilerService service = await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = "us-east-1",
    ServiceUrl = service.Url,
    Credentials = service.Credentials,
});

await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = "consumer" });

var builder = new CallTreeBuilder();
builder.Add(["main", "work"], 3);
DateTimeOffset now = DateTimeOffset.UtcNow;
await client.PostAgentProfileAsync("consumer", new AgentProfile { Start = now.AddMinutes(-1), End = now, CallTree = builder.ToCallTree() });

AggregatedProfile profile = await client.GetAggregatedProfileAsync(
    new GetProfileRequest { ProfilingGroupName = "consumer", StartTime = now.AddHours(-1), EndTime = now.AddMinutes(5) });
Expect(profile.CallTree.HottestFrames(1)[0] is { Frame: "work", Self: 3 }, "the posted profile comes back");

List<string> names = [];
await foreach (string name in client.ListProfilingGroupNamesPaged())
{
    names.Add(name);
}

Expect(names is ["consumer"], "the group is listed");
try
{
    await client.DeleteProfilingGroupAsync(new DeleteProfilingGroupRequest { ProfilingGroupName = "none" });
    Expect(false, "a missing group is an error");
}
catch (ResourceNotFoundException)
{
    Console.WriteLine("Consumer: all responses are as expected.");
}

static void Expect(bool condition, string what)
{
    if (!condition)
    {
        throw new InvalidOperationException($"Expected that {what}.");
    }
}
