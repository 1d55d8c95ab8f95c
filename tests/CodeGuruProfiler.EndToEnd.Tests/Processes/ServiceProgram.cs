using System.Diagnostics;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Client;

namespace CodeGuruProfiler.EndToEnd.Tests.Processes;

/// <summary>The local service in a separate process.</summary>
internal sealed partial class ServiceProgram : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task _output;

    private ServiceProgram(Process process, Uri url)
    {
        _process = process;
        Url = url;
        // A log that nobody reads would stop the program once the pipe is full.
        _output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    public Uri Url { get; }

    public static async Task<ServiceProgram> StartAsync(params string[] arguments)
    {
        Process process = ChildProcess.Start(
            "dotnet", [Path.Combine(AppContext.BaseDirectory, "CodeGuruProfiler.LocalService.Tool.dll"), "--urls", "http://127.0.0.1:0", "--secret-key", TestSecrets.Key, .. arguments]);
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return new ServiceProgram(process, new Uri(match.Groups[1].Value));
            }
        }

        string errors = await process.StandardError.ReadToEndAsync();
        process.Dispose();
        throw new InvalidOperationException($"The service did not start: {errors}");
    }

    public CodeGuruProfilerClient CreateClient(Action<CodeGuruProfilerClientOptions>? configure = null)
        => new(CreateOptions(configure));

    /// <summary>Creates the options of a client that sends each request once.</summary>
    public CodeGuruProfilerClientOptions CreateOptions(Action<CodeGuruProfilerClientOptions>? configure = null)
    {
        CodeGuruProfilerClientOptions options = Clients.OptionsFor(Url);
        configure?.Invoke(options);
        return options;
    }

    /// <summary>Ends the process like a power cut: SIGKILL, without notice.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await ChildProcess.EndAsync(_process);
        await _output;
        _process.Dispose();
    }

    // The end of the line: a line that is half written names half an address.
    [GeneratedRegex("Listening on (http://[^/]+/),")]
    private static partial Regex Listening();
}
