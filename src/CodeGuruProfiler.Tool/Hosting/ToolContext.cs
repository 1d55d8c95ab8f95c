using CodeGuruProfiler.Client;
using CodeGuruProfiler.Tool.Terminal;

namespace CodeGuruProfiler.Tool.Hosting;

/// <summary>Everything outside the program that it uses: console, clock, environment, folder, service and browser. Tests replace them.</summary>
internal sealed class ToolContext
{
    public required ToolConsole Console { get; init; }

    /// <summary>Gets the clock, whose zone is that of times without an offset.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Gets the function that returns the value of an environment variable; null when it is absent.</summary>
    public Func<string, string?> FindVariable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>Gets the folder that relative paths start from.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>Gets the function that creates the client.</summary>
    public Func<CodeGuruProfilerClientOptions, CodeGuruProfilerClient> CreateClient { get; init; } = static options => new CodeGuruProfilerClient(options);

    /// <summary>Gets the function that opens a file in the browser, and returns false if there is none.</summary>
    public required Func<string, bool> OpenBrowser { get; init; }

    /// <summary>Returns the context of this process.</summary>
    public static ToolContext OfProcess() => new()
    {
        Console = ToolConsole.OfProcess(Environment.GetEnvironmentVariable),
        OpenBrowser = path => Browser.TryOpen(path, Environment.GetEnvironmentVariable),
    };

    public string FullPath(string path) => Path.GetFullPath(path, Folder);
}
