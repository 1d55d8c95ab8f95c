using System.Net.Sockets;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Agent.Tests.Sampling;
using CodeGuruProfiler.NetTrace;
using CodeGuruProfiler.NetTrace.Tests.Recordings;
using Microsoft.Extensions.Time.Testing;

namespace CodeGuruProfiler.Agent.Tests.Ports;

/// <summary>The client of the diagnostics port, over a socket.</summary>
public class DiagnosticPortTests
{
    private static readonly byte[] Request = PortRequest.CollectTracing2(TraceProvider.SampleProfiler, 1, hasRundown: false);

    [Fact]
    public async Task StartAndStop_Session_UsesTwoConnections()
    {
        using var runtime = new SocketPort();
        var port = new DiagnosticPort(new UnixEndpoint(runtime.Path), null);
        var sink = new CollectingSink();
        Task sampled = Task.Run(() =>
        {
            using TraceSession session = port.Start(Request);
            using Stream stop = port.BeginStop(session);
            new NetTraceReader(sink).Read(session.Stream);
            PortResponse.Read(stop);
        });

        (Socket session, byte[] start) = await runtime.AcceptAsync();
        await SocketPort.RespondAsync(session, BitConverter.GetBytes(0x1122334455667788));
        (Socket second, byte[] stop) = await runtime.AcceptAsync();
        await session.SendAsync(Traces.Look([0x1004]));
        await SocketPort.RespondAsync(second, stop[20..]);
        await sampled;

        Assert.Equal(Request, start);
        Assert.Equal(0x1122334455667788, BitConverter.ToInt64(stop, 20));
        Assert.Equal((2, 1), (stop[16], stop[17]));
        Assert.Equal(2, sink.Samples.Count);
        session.Dispose();
        second.Dispose();
    }

    // It accepts, and then nothing comes: in the response, in the trace, and in the response to the stop.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Read_RuntimeThatStandsStill_IsEndedByTheWatchdog(int responses)
    {
        var time = new FakeTimeProvider();
        using var runtime = new SocketPort();
        using var watchdog = new Watchdog(time);
        var port = new DiagnosticPort(new UnixEndpoint(runtime.Path), watchdog);
        watchdog.Begin(TimeSpan.FromSeconds(2));
        Task sampled = Task.Run(() =>
        {
            using TraceSession session = port.Start(Request);
            using Stream stop = port.BeginStop(session);
            new NetTraceReader(new CollectingSink()).Read(session.Stream);
            PortResponse.Read(stop);
        });

        (Socket session, _) = await runtime.AcceptAsync();
        if (responses > 0)
        {
            await SocketPort.RespondAsync(session, new byte[8]);
            (Socket stop, _) = await runtime.AcceptAsync();
            if (responses > 1)
            {
                await session.SendAsync(Traces.Look([0x1004]));
            }
        }

        time.Advance(TimeSpan.FromSeconds(2));
        watchdog.Check();

        Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => sampled);
        Assert.True(failure is IOException or ObjectDisposedException or SocketException, failure.ToString());
        Assert.True(watchdog.End());
        Assert.Equal(0, await DrainAsync(session)); // the runtime learns that nobody reads
    }

    [Fact]
    public void Start_NobodyListens_Throws()
    {
        string path;
        using (var runtime = new SocketPort())
        {
            path = runtime.Path;
        }

        Assert.Throws<SocketException>(() => new DiagnosticPort(new UnixEndpoint(path), null).Start(Request));
    }

    [Fact]
    public void CollectTracing2_Request_IsAsSpecified()
        => Assert.Equal(
            [
                .. "DOTNET_IPC_V1\0"u8, 125, 0, 2, 3, 0, 0, // magic, length, command set, command, reserved
                1, 0, 0, 0, 1, 0, 0, 0, 0, // megabytes, nettrace, no rundown
                1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, // one provider, its keywords, its level
                36, 0, 0, 0, .. System.Text.Encoding.Unicode.GetBytes("Microsoft-DotNETCore-SampleProfiler\0"),
                1, 0, 0, 0, 0, 0, // no arguments
            ],
            PatchLength(PortRequest.CollectTracing2(TraceProvider.SampleProfiler, 1, hasRundown: false), 125));

    [Fact]
    public void CollectTracing4_Request_IsAsSpecified()
        => Assert.Equal(
            [
                .. "DOTNET_IPC_V1\0"u8, 125, 0, 2, 5, 0, 0,
                64, 0, 0, 0, 1, 0, 0, 0, 0x30, 1, 0, 0, 0, 0, 0, 0, 1, // megabytes, nettrace, keywords of the rundown, stacks
                1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0,
                25, 0, 0, 0, .. System.Text.Encoding.Unicode.GetBytes("CodeGuruProfiler-Nothing\0"),
                1, 0, 0, 0, 0, 0,
            ],
            PatchLength(PortRequest.CollectTracing4(TraceProvider.Nothing, 64, 0x130), 125));

    private static byte[] PatchLength(byte[] request, ushort length)
    {
        Assert.Equal(request.Length, BitConverter.ToUInt16(request, 14));
        BitConverter.GetBytes(length).CopyTo(request, 14);
        return request;
    }

    private static async Task<int> DrainAsync(Socket connection)
    {
        try
        {
            return await connection.ReceiveAsync(new byte[16]);
        }
        catch (SocketException)
        {
            return 0; // reset: bytes were left unread
        }
    }
}
