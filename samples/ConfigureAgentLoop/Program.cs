using CodeGuruProfiler.Client.Model;
using ConfigureAgentLoop;
using Samples;

// An agent's conversation with the service: get the configuration, measure for a while, report, repeat.
// ConfigureAgentLoop [--aws] [GROUP]
await using Session session = await Session.StartAsync(args);
string group = session.Arguments.ElementAtOrDefault(0) ?? "sample-agent";
if (session.IsLocal)
{
    await session.Client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = group });
}

var agent = new Agent(session.Client, group, TimeProvider.System);
for (int cycle = 0; cycle < 2; cycle++)
{
    Console.WriteLine(await agent.RunCycleAsync(CancellationToken.None));
}
