using System.Buffers.Binary;
using System.Net.Sockets;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Tool.Processes;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>Runtimes that connect to the recorder, one of which has gone.</summary>
public class ConnectingRuntimesTests
{
    // Not a wait: a run that hangs ends with a failure that names its test.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Accept_ConnectionThatBreaks_ResumesTheLaterOnes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes are not closed in one direction.");
        using var listener = new RuntimeListener();
        await using var runtimes = new ConnectingRuntimes(listener);
        using Socket recorded = await ConnectAsync(listener, process: 1, isBroken: false);
        await runtimes.Connected.WaitAsync(Hang);

        using Socket broken = await ConnectAsync(listener, process: 2, isBroken: true);
        using Socket again = await ConnectAsync(listener, process: 2, isBroken: false);
        using Socket later = await ConnectAsync(listener, process: 3, isBroken: false);

        byte[] resume = PortRequest.ResumeRuntime();
        Assert.Equal(resume, await ReceiveAsync(again, resume.Length));
        Assert.Equal(resume, await ReceiveAsync(later, resume.Length));
    }

    // One that receives nothing breaks with the first byte that is sent to it.
    private static async Task<Socket> ConnectAsync(RuntimeListener listener, ulong process, bool isBroken)
    {
        byte[] advertisement = new byte[34];
        "ADVR_V1\0"u8.CopyTo(advertisement);
        BinaryPrimitives.WriteUInt64LittleEndian(advertisement.AsSpan(24), process);
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(listener.Address));
        if (isBroken)
        {
            socket.Shutdown(SocketShutdown.Receive);
        }

        await socket.SendAsync(advertisement);
        return socket;
    }

    private static async Task<byte[]> ReceiveAsync(Socket socket, int length)
    {
        byte[] bytes = new byte[length];
        using var stream = new NetworkStream(socket);
        await stream.ReadExactlyAsync(bytes).AsTask().WaitAsync(Hang);
        return bytes;
    }
}
