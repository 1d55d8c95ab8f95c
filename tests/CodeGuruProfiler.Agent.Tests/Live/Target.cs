using System.Diagnostics;

namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>A process to be sampled from outside, with threads in known situations.</summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly Process _process;

    private Target(Process process) => _process = process;

    public int Id => _process.Id;

    public static async Task<Target> StartAsync(IEnumerable<KeyValuePair<string, string>>? environment = null, string? program = null)
    {
        Process process = Subject.Start("target", environment, program);
        _ = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line && line != "ready")
        {
        }

        Assert.False(process.HasExited);
        return new Target(process);
    }

    public async Task EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
