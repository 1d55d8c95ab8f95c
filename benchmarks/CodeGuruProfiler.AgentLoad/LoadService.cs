using System.Diagnostics;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using CodeGuruProfiler.Client;
using Microsoft.Data.Sqlite;

namespace CodeGuruProfiler.AgentLoad;

/// <summary>The local service in a separate process, with its data in a file.</summary>
internal sealed partial class LoadService : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly Process _process;
    private readonly Uri _url;
    private readonly Task _output;

    private LoadService(DirectoryInfo folder, Process process, Uri url)
    {
        _folder = folder;
        _process = process;
        _url = url;
        // A log that nobody reads would stop the program once the pipe is full.
        _output = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>Gets how much of the processors the service has used so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the service of this build.</summary>
    public static Task<LoadService> StartAsync() => StartAsync(Path.Combine(AppContext.BaseDirectory, "CodeGuruProfiler.LocalService.Tool.dll"));

    /// <summary>Starts a service of any build: an assembly with a program in it.</summary>
    public static async Task<LoadService> StartAsync(string program)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("agent-load-");
        Process process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [program, "--urls", "http://127.0.0.1:0", "--data-file", FileIn(folder)])
        {
            RedirectStandardOutput = true,
        })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                return new LoadService(folder, process, new Uri(match.Groups[1].Value));
            }
        }

        process.Dispose();
        folder.Delete(recursive: true);
        throw new InvalidOperationException("The local service did not start.");
    }

    /// <summary>Creates a client that sends each request once: errors are counted, not retried.</summary>
    public CodeGuruProfilerClient CreateClient() => new(new CodeGuruProfilerClientOptions
    {
        Region = "us-east-1",
        ServiceUrl = _url,
        Credentials = new BasicAWSCredentials("local", "local"),
        MaxAttempts = 1,
    });

    /// <summary>Opens the service's database beside it.</summary>
    public SqliteConnection OpenData()
    {
        var connection = new SqliteConnection($"Data Source={FileIn(_folder)};Pooling=False");
        connection.Open();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _output;
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string FileIn(DirectoryInfo folder) => Path.Combine(folder.FullName, "profiles.db");

    [GeneratedRegex("Listening on (http://[^/]+/),")]
    private static partial Regex Listening();
}
