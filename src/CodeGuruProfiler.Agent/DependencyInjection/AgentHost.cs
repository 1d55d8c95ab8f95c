using Microsoft.Extensions.Hosting;

namespace CodeGuruProfiler.Agent.DependencyInjection;

/// <summary>Starts the agent with the host, and stops it with the host.</summary>
internal sealed class AgentHost(CodeGuruProfilerAgent agent) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        agent.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => agent.StopAsync(cancellationToken);
}
