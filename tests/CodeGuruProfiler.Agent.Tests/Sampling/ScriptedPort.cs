using System.Buffers.Binary;
using CodeGuruProfiler.Agent.Ports;

namespace CodeGuruProfiler.Agent.Tests.Sampling;

/// <summary>A runtime in memory: each session writes the trace that the test has for it.</summary>
internal sealed class ScriptedPort : IPortEndpoint, IPortSource
{
    public const byte CollectTracing2 = 3;
    public const byte CollectTracing4 = 5;
    public const byte StopTracing = 1;

    private readonly Func<int, byte[]> _trace;

    /// <param name="trace">The trace of each session, counted from 0. Rundowns are sessions too.</param>
    public ScriptedPort(Func<int, byte[]> trace) => _trace = trace;

    /// <summary>Gets the commands of EventPipe that came, in their order.</summary>
    public List<byte> Commands { get; } = [];

    /// <summary>Gets the requests of sessions.</summary>
    public List<byte[]> SessionRequests { get; } = [];

    /// <summary>Gets a value indicating whether the runtime was asked for its version, which comes before the first session: so all code for connections has run.</summary>
    public bool IsAsked { get; private set; }

    /// <summary>Gets the connections that are open.</summary>
    public int OpenConnections { get; private set; }

    /// <summary>Gets or sets the error that a command meets: its code, or 0 for none.</summary>
    public Func<byte, uint> Refuse { get; set; } = _ => 0;

    /// <summary>Gets or sets the bytes that come in place of any response.</summary>
    public byte[]? Garbage { get; set; }

    /// <summary>Gets or sets the reason for which there is no port.</summary>
    public string? Absence { get; set; }

    /// <summary>Gets or sets the reason for which no look will succeed any more.</summary>
    public string? Explanation { get; set; }

    /// <summary>Gets how often the port was searched for.</summary>
    public int Searches { get; private set; }

    public int Sessions { get; private set; }

    /// <summary>Gets or sets the version of the runtime.</summary>
    public string Version { get; set; } = "10.0.12+0123456";

    /// <summary>Writes the description of a runtime of a version.</summary>
    public static byte[] Runtime(string version) => [.. new byte[24], .. Text("web --urls"), .. Text("Linux"), .. Text("x64"), .. Text("web"), .. Text(version)];

    public PortLocation Find()
    {
        Searches++;
        return Absence is null ? PortLocation.At(this) : PortLocation.Unavailable(Absence);
    }

    public string? FindWarning() => null;

    public string? Explain(Exception failure) => Explanation;

    public Stream Connect(Watchdog? watchdog)
    {
        OpenConnections++;
        return new Connection(this);
    }

    private byte[] Respond(byte[] request)
    {
        if (Garbage is not null)
        {
            return Garbage;
        }

        (byte set, byte command) = (request[16], request[17]);
        if (set == 4)
        {
            IsAsked = true;
            return Response(0, Runtime(Version));
        }

        Assert.True(IsAsked);
        Commands.Add(command);
        if (Refuse(command) is > 0 and uint code)
        {
            return Response(0xFF, BitConverter.GetBytes(code));
        }

        if (command == StopTracing)
        {
            return Response(0, request[20..28]);
        }

        SessionRequests.Add(request);
        byte[] trace = _trace(Sessions++);
        return [.. Response(0, BitConverter.GetBytes((ulong)Sessions)), .. trace];
    }

    private static byte[] Text(string text) => [.. BitConverter.GetBytes(text.Length + 1), .. System.Text.Encoding.Unicode.GetBytes(text + "\0")];

    private static byte[] Response(byte command, byte[] payload)
    {
        byte[] response = new byte[20 + payload.Length];
        "DOTNET_IPC_V1\0"u8.CopyTo(response);
        BinaryPrimitives.WriteUInt16LittleEndian(response.AsSpan(14), (ushort)response.Length);
        response[16] = 0xFF;
        response[17] = command;
        payload.CopyTo(response, 20);
        return response;
    }

    private sealed class Connection(ScriptedPort port) : MemoryStream
    {
        private readonly MemoryStream _request = new();
        private MemoryStream? _response;
        private bool _isDisposed;

        public override void Write(ReadOnlySpan<byte> buffer) => _request.Write(buffer);

        public override void Write(byte[] buffer, int offset, int count) => _request.Write(buffer, offset, count);

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            _response ??= new MemoryStream(port.Respond(_request.ToArray()));
            return _response.Read(buffer);
        }

        protected override void Dispose(bool disposing)
        {
            port.OpenConnections -= _isDisposed ? 0 : 1;
            _isDisposed = true;
            base.Dispose(disposing);
        }
    }
}
