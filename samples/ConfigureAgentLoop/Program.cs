using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using ConfigureAgentLoop;

// An agent's conversation with the service: get the configuration, measure for a while, report, repeat.
// ConfigureAgentLoop [--aws] [GROUP]
// With --aws it calls AWS with your own Region and credentials, otherwise a local service that it starts.
await using LocalProfilerService? local = args.Contains("--aws") ? null : await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = local is null ? null : "us-east-1",
    ServiceUrl = local?.Url,
    Credentials = local?.Credentials,
});

string group = args.FirstOrDefault(argument => argument != "--aws") ?? "sample-agent";
if (local is not null)
{
    await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = group });
}

var agent = new Agent(client, group, TimeProvider.System);
for (int cycle = 0; cycle < 2; cycle++)
{
    Console.WriteLine(await agent.RunCycleAsync(CancellationToken.None));
}
