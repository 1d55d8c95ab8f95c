using System.Net.Sockets;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Agent.Sampling;
using CodeGuruProfiler.Agent.Tests.Ports;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>A runtime that no longer responds: the watchdog closes all connections, by the clock of the system, and the look or the period ends.</summary>
public sealed class SilentRuntimeTests : IDisposable
{
    private readonly SocketPort _port = new();
    private readonly ProcessLooks _looks;

    public SilentRuntimeTests() => _looks = new ProcessLooks(new Source(_port.Path), new ProcessSamplerOptions(), TimeProvider.System);

    public void Dispose()
    {
        _looks.Dispose();
        _port.Dispose();
    }

    [Fact]
    public async Task Take_NoAnswerAtAll_IsAbandoned()
    {
        Task<Look> look = Task.Run(_looks.Take);
        using Socket connection = (await _port.AcceptAsync()).Connection;

        await AssertClosedAsync(connection);

        AssertAbandoned(await look);
    }

    [Fact]
    public async Task Take_SessionThatDoesNotEnd_IsAbandoned()
    {
        Task<Look> look = Task.Run(_looks.Take);
        await AnswerForTheRuntimeAsync();
        using Socket session = await StartSessionAsync();
        using Socket stop = (await _port.AcceptAsync()).Connection;

        await AssertClosedAsync(session);
        await AssertClosedAsync(stop);

        AssertAbandoned(await look);
    }

    [Fact]
    public async Task EndPeriod_RundownThatDoesNotEnd_IsAbandonedAndKeepsTheStacks()
    {
        Task<Look> look = Task.Run(_looks.Take);
        await AnswerForTheRuntimeAsync();
        using (Socket session = await StartSessionAsync())
        using (Socket stop = (await _port.AcceptAsync()).Connection)
        {
            await session.SendAsync(Traces.Look([0x1004]));
            session.Shutdown(SocketShutdown.Send);
            await SocketPort.RespondAsync(stop, new byte[8]);
            Assert.Equal(LookResult.Taken, (await look).Result);
        }

        Task<SampledPeriod> period = Task.Run(() => _looks.EndPeriod(ScriptedLooks.Depth));
        using Socket rundown = await StartSessionAsync();
        using Socket end = (await _port.AcceptAsync()).Connection;
        await AssertClosedAsync(rundown);
        await AssertClosedAsync(end);

        SampledPeriod ended = await period;
        Assert.Equal("The runtime did not finish within 5 s; the session was abandoned.", ended.NamesReason);
        Assert.Equal(["<Unknown> 1"], ScriptedLooks.Describe(ended.CallTree));
    }

    private static void AssertAbandoned(Look look)
        => Assert.Equal((LookResult.Failed, "The runtime did not finish within 2 s; the session was abandoned."), (look.Result, look.Reason));

    // Without a watchdog this would wait for good.
    private static async Task AssertClosedAsync(Socket connection)
        => Assert.Equal(0, await connection.ReceiveAsync(new byte[1]).WaitAsync(TimeSpan.FromMinutes(1)));

    private async Task AnswerForTheRuntimeAsync()
    {
        using Socket connection = (await _port.AcceptAsync()).Connection;
        await SocketPort.RespondAsync(connection, ScriptedPort.Runtime("10.0.12"));
    }

    private async Task<Socket> StartSessionAsync()
    {
        Socket session = (await _port.AcceptAsync()).Connection;
        await SocketPort.RespondAsync(session, new byte[8]);
        return session;
    }

    private sealed class Source(string path) : IPortSource
    {
        public PortLocation Find() => PortLocation.At(new UnixEndpoint(path));

        public string? FindWarning() => null;

        public string? Explain(Exception failure) => null;
    }
}
