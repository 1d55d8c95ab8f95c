using System.Diagnostics;
using System.Globalization;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>tests/AgentSubject as a process to record, with threads in known situations.</summary>
internal sealed class Target : IDisposable
{
    private readonly Process _process;

    private Target(Process process) => _process = process;

    /// <summary>Gets the program.</summary>
    public static string Program { get; } = Path.Combine(AppContext.BaseDirectory, "AgentSubject" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    public string Id => _process.Id.ToString(CultureInfo.InvariantCulture);

    public static async Task<Target> StartAsync()
    {
        Process process = Process.Start(new ProcessStartInfo(Program, "target") { RedirectStandardInput = true, RedirectStandardOutput = true })!; // a new process
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "ready")
        {
        }

        return new Target(process);
    }

    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }
}
