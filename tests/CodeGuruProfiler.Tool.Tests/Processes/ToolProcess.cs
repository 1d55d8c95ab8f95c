using System.Diagnostics;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>The program in its own process. TOOL_PROGRAM is another build of it, such as one with Native AOT, for the same tests.</summary>
internal sealed class ToolProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private ToolProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Gets the command that starts the program.</summary>
    public static IReadOnlyList<string> Command { get; } = Environment.GetEnvironmentVariable("TOOL_PROGRAM") is { Length: > 0 } program
        ? [program]
        : ["dotnet", typeof(CommandLineTool).Assembly.Location];

    /// <summary>Starts the program in a folder, with nothing of AWS in its environment but the given variables.</summary>
    public static ToolProcess Start(ToolHome home, params string[] arguments) => StartCommand(home, [.. Command, .. arguments]);

    /// <summary>Starts a command line of bash, in which $TOOL is the program.</summary>
    public static ToolProcess StartShell(ToolHome home, string script) => StartCommand(home, ["bash", "-c", $"TOOL() {{ {string.Join(' ', Command)} \"$@\"; }}; {script}"]);

    /// <summary>Sends a signal, such as INT.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(null, null)]);
        await kill.WaitForExitAsync();
    }

    public async Task<Harness.ToolOutcome> WaitAsync()
    {
        await _process.WaitForExitAsync();
        return new Harness.ToolOutcome(_process.ExitCode, await _output, await _errors);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    // A runner in the background ignores SIGINT, and its children would too.
    private static ToolProcess StartCommand(ToolHome home, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo("env", ["--default-signal=INT,TERM,PIPE", .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = home.Folder,
        };
        home.Apply(start.Environment);
        return new ToolProcess(Process.Start(start)!);
    }
}
