namespace CodeGuruProfiler.Agent.DependencyInjection;

/// <summary>Stops the agent before the container disposes of the agent's client, so that the last profile is posted.</summary>
/// <remarks>
/// A container disposes of its services in the reverse order of their creation. The agent creates its client in its own time, so the client is disposed of
/// before the agent; this is created after the client.
/// </remarks>
internal sealed class AgentEnd(CodeGuruProfilerAgent agent) : IAsyncDisposable, IDisposable
{
    public ValueTask DisposeAsync() => agent.DisposeAsync();

    public void Dispose() => agent.Dispose();
}
