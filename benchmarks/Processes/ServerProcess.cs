using System.Diagnostics;

namespace CodeGuruProfiler.Processes;

/// <summary>This program once more, as the server that it calls: so that what the server takes is not counted for the callers.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(10);

    private readonly Process _process;

    private ServerProcess(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    /// <summary>Starts it, and waits for the address that it prints.</summary>
    /// <param name="arguments">The arguments that make the program the server. It runs until its input ends.</param>
    public static async Task<ServerProcess> StartAsync(params string[] arguments)
    {
        string host = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is unknown.");
        string[] hosted = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [typeof(ServerProcess).Assembly.Location] : [];
        var start = new ProcessStartInfo(host, [.. hosted, .. arguments]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        Process process = Process.Start(start) ?? throw new InvalidOperationException("The server could not be started.");
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended at once.");
        return new ServerProcess(process, new Uri(address));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        if (!_process.WaitForExit(TimeToEnd))
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
