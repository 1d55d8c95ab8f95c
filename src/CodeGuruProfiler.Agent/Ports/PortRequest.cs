using System.Buffers.Binary;
using System.Text;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The requests of the runtime's diagnostics protocol that a sampler needs.</summary>
/// <remarks>https://github.com/dotnet/diagnostics/blob/main/documentation/design-docs/ipc-protocol.md</remarks>
internal static class PortRequest
{
    public const int HeaderLength = 20;

    /// <summary>The length of the request that stops a session.</summary>
    public const int StopTracingLength = HeaderLength + sizeof(ulong);

    private const byte EventPipeSet = 0x02;
    private const byte ProcessSet = 0x04;
    private const uint NetTraceFormat = 1;

    public static ReadOnlySpan<byte> Magic => "DOTNET_IPC_V1\0"u8;

    /// <summary>A session with the runtime's default rundown, or none: every runtime since .NET Core 3.1 knows it.</summary>
    public static byte[] CollectTracing2(TraceProvider provider, uint bufferMegabytes, bool hasRundown)
    {
        var payload = new MemoryStream();
        Add(payload, bufferMegabytes);
        Add(payload, NetTraceFormat);
        payload.WriteByte(hasRundown ? (byte)1 : (byte)0);
        Add(payload, provider);
        return Request(EventPipeSet, 0x03, payload);
    }

    /// <summary>A session whose rundown has the events of some keywords only: .NET 9 and later.</summary>
    public static byte[] CollectTracing4(TraceProvider provider, uint bufferMegabytes, ulong rundownKeywords)
    {
        var payload = new MemoryStream();
        Add(payload, bufferMegabytes);
        Add(payload, NetTraceFormat);
        Add(payload, rundownKeywords);
        payload.WriteByte(1); // stacks
        Add(payload, provider);
        return Request(EventPipeSet, 0x05, payload);
    }

    /// <summary>Writes the request that stops a session.</summary>
    public static void WriteStopTracing(Span<byte> request, ulong sessionId)
    {
        WriteHeader(request, StopTracingLength, EventPipeSet, 0x01);
        BinaryPrimitives.WriteUInt64LittleEndian(request[HeaderLength..], sessionId);
    }

    /// <summary>Asks for a description of the process, which changes nothing.</summary>
    public static byte[] GetProcessInfo2() => Request(ProcessSet, 0x04, new MemoryStream());

    /// <summary>Lets a runtime begin that waits for its diagnostics port.</summary>
    public static byte[] ResumeRuntime() => Request(ProcessSet, 0x01, new MemoryStream());

    private static byte[] Request(byte set, byte command, MemoryStream payload)
    {
        byte[] request = new byte[HeaderLength + payload.Length];
        WriteHeader(request, request.Length, set, command);
        payload.ToArray().CopyTo(request, HeaderLength);
        return request;
    }

    private static void WriteHeader(Span<byte> request, int length, byte set, byte command)
    {
        Magic.CopyTo(request);
        BinaryPrimitives.WriteUInt16LittleEndian(request[14..], (ushort)length);
        request[16] = set;
        request[17] = command;
        BinaryPrimitives.WriteUInt16LittleEndian(request[18..], 0);
    }

    private static void Add(MemoryStream payload, TraceProvider provider)
    {
        Add(payload, 1u);
        Add(payload, provider.Keywords);
        Add(payload, provider.Level);
        Add(payload, provider.Name);
        Add(payload, "");
    }

    private static void Add(MemoryStream payload, uint value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        payload.Write(bytes);
    }

    private static void Add(MemoryStream payload, ulong value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, value);
        payload.Write(bytes);
    }

    private static void Add(MemoryStream payload, string text)
    {
        Add(payload, (uint)text.Length + 1);
        payload.Write(Encoding.Unicode.GetBytes(text + "\0"));
    }
}
