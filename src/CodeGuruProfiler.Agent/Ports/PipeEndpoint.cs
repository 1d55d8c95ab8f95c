using System.IO.Pipes;

namespace CodeGuruProfiler.Agent.Ports;

/// <summary>The named pipe of a runtime on Windows.</summary>
internal sealed class PipeEndpoint(string name) : IPortEndpoint
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    public Stream Connect(Watchdog? watchdog)
    {
        // Asynchronous, so that closing ends a read that blocks.
        var pipe = new NamedPipeClientStream(".", name, PipeDirection.InOut, PipeOptions.Asynchronous);
        try
        {
            watchdog?.Guard(pipe);
            pipe.Connect(ConnectTimeout);
            return pipe;
        }
        catch
        {
            pipe.Dispose();
            throw;
        }
    }
}
