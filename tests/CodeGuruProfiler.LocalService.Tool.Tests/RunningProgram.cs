using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CodeGuruProfiler.LocalService.Tool.Tests;

/// <summary>The program in its own process.</summary>
internal sealed class RunningProgram : IDisposable
{
    private readonly Process _process;

    private RunningProgram(Process process, Uri url)
    {
        _process = process;
        Url = url;
    }

    public Uri Url { get; }

    public static async Task<RunningProgram> StartAsync(params string[] arguments)
    {
        Process process = Start(arguments.Contains("--urls") ? arguments : ["--urls", "http://127.0.0.1:0", .. arguments]);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Regex.Match(line, "Listening on (http://[^/]+/)") is { Success: true } match)
            {
                return new RunningProgram(process, new Uri(match.Groups[1].Value));
            }
        }

        throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }

    public Task<string?> ReadLineAsync() => _process.StandardOutput.ReadLineAsync();

    /// <summary>Runs the program until it exits.</summary>
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments)
    {
        using Process process = Start(arguments);
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    /// <summary>Kills the process without notice, like a power cut.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Terminates the process like a container runtime, and returns its exit code.</summary>
    public async Task<int> TerminateAsync()
    {
        using Process kill = Process.Start("kill", ["-TERM", _process.Id.ToString(null, null)]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private static Process Start(string[] arguments) => Process.Start(new ProcessStartInfo(
        "dotnet",
        [typeof(CommandLine).Assembly.Location, .. arguments])
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
