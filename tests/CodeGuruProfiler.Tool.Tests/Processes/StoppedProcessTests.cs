using System.Net.Sockets;
using CodeGuruProfiler.Agent.Ports;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Processes;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>A process that accepts connections and never responds.</summary>
public sealed class StoppedProcessTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // Not a wait: a run that hangs ends with a failure that names its test.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("stopped-").FullName;
    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    private string Address => Path.Combine(_folder, "port");

    public void Dispose()
    {
        _socket.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Record_InterruptedWhileItWaits_EndsWithoutAProfile()
    {
        Listen();
        using var interrupt = new CancellationTokenSource();
        Task recorded = Recording.RecordAsync(new UnixEndpoint(Address), Second, ToolHost.CreateClock(), Second, interrupt.Token);
        using Socket connection = await _socket.AcceptAsync();
        await connection.ReceiveAsync(new byte[1]); // it waits for the response now

        await interrupt.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => recorded.WaitAsync(Hang));
    }

    [Fact]
    public async Task Record_InterruptedBeforeItBegins_EndsWithoutAProfile()
    {
        Listen();

        Task recorded = Recording.RecordAsync(new UnixEndpoint(Address), Second, ToolHost.CreateClock(), Second, new CancellationToken(canceled: true));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => recorded.WaitAsync(Hang));
    }

    [Fact]
    public async Task Record_NotInterrupted_GivesUp()
    {
        Listen();
        var clock = new PassingClock();

        ToolException thrown = await Assert.ThrowsAsync<ToolException>(
            () => Recording.RecordAsync(new UnixEndpoint(Address), Second, clock, Second, CancellationToken.None).WaitAsync(Hang));

        Assert.Equal("The process did not respond within 30 s: it is stopped, or a debugger holds it.", thrown.Message);
    }

    private void Listen()
    {
        _socket.Bind(new UnixDomainSocketEndPoint(Address));
        _socket.Listen();
    }

    // A minute passes with each look at it.
    private sealed class PassingClock : TimeProvider
    {
        private long _looks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => 60 * Interlocked.Increment(ref _looks);
    }
}
