using System.Net.Sockets;

namespace CodeGuruProfiler.Agent.Tests.Ports;

/// <summary>A runtime's socket. Each connection is handed to the test when its request has come.</summary>
internal sealed class SocketPort : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public SocketPort()
    {
        Path = System.IO.Path.Combine(_folder.FullName, "socket");
        _listener.Bind(new UnixDomainSocketEndPoint(Path));
        _listener.Listen();
    }

    public string Path { get; }

    /// <summary>Accepts a connection and reads its request.</summary>
    public async Task<(Socket Connection, byte[] Request)> AcceptAsync()
    {
        Socket connection = await _listener.AcceptAsync();
        byte[] header = new byte[20];
        await ReadAsync(connection, header);
        byte[] payload = new byte[BitConverter.ToUInt16(header, 14) - header.Length];
        await ReadAsync(connection, payload);
        return (connection, [.. header, .. payload]);
    }

    /// <summary>Sends a response that succeeds.</summary>
    public static async Task RespondAsync(Socket connection, params byte[] payload)
    {
        byte[] response = [.. "DOTNET_IPC_V1\0"u8, .. BitConverter.GetBytes((ushort)(20 + payload.Length)), 0xFF, 0, 0, 0, .. payload];
        await connection.SendAsync(response);
    }

    public void Dispose()
    {
        _listener.Dispose();
        _folder.Delete(recursive: true);
    }

    private static async Task ReadAsync(Socket connection, byte[] bytes)
    {
        for (int read = 0; read < bytes.Length;)
        {
            read += await connection.ReceiveAsync(bytes.AsMemory(read)) is > 0 and int more ? more : throw new EndOfStreamException();
        }
    }
}
