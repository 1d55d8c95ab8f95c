using System.IO.Pipes;
using System.Net.Sockets;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>The place that runtimes connect to when they start: a socket in a folder for it alone, or a named pipe on Windows.</summary>
internal sealed class RuntimeListener : IDisposable
{
    private readonly DirectoryInfo? _folder;
    private readonly Socket? _socket;

    public RuntimeListener()
    {
        if (OperatingSystem.IsWindows())
        {
            Address = "codeguru-profiler-" + Path.GetRandomFileName();
            return;
        }

        _folder = Directory.CreateTempSubdirectory("codeguru-profiler-"); // of this user only
        Address = Path.Combine(_folder.FullName, "port");
        _socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        _socket.Bind(new UnixDomainSocketEndPoint(Address));
        _socket.Listen();
    }

    /// <summary>Gets the address, for DOTNET_DiagnosticPorts.</summary>
    public string Address { get; }

    public async Task<Stream> AcceptAsync(CancellationToken cancellationToken)
    {
        if (_socket is not null)
        {
            return new NetworkStream(await _socket.AcceptAsync(cancellationToken).ConfigureAwait(false), ownsSocket: true);
        }

        while (true)
        {
            var pipe = new NamedPipeServerStream(Address, PipeDirection.InOut, NamedPipeServerStream.MaxAllowedServerInstances, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
            try
            {
                await pipe.WaitForConnectionAsync(cancellationToken).ConfigureAwait(false);
                return pipe;
            }
            catch (IOException)
            {
                await pipe.DisposeAsync().ConfigureAwait(false); // the runtime was gone before it was connected
            }
        }
    }

    public void Dispose()
    {
        _socket?.Dispose();
        _folder?.Delete(recursive: true);
    }
}
