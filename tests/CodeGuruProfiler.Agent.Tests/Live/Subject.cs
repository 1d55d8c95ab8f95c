using System.Diagnostics;

namespace CodeGuruProfiler.Agent.Tests.Live;

/// <summary>Runs tests/AgentSubject: the one beside the tests, or the one that eng/live-tests.sh has for another runtime.</summary>
internal static class Subject
{
    // A program that stands still would hold the tests for good.
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(10);

    /// <summary>Gets the program: AGENT_SUBJECT, or the one of this build.</summary>
    public static string Path { get; } = Environment.GetEnvironmentVariable("AGENT_SUBJECT") ?? System.IO.Path.Combine(AppContext.BaseDirectory, "AgentSubject" + (OperatingSystem.IsWindows() ? ".exe" : ""));

    /// <summary>Runs the program to its end and returns its lines by their names.</summary>
    public static async Task<ILookup<string, string>> RunAsync(string arguments, IEnumerable<KeyValuePair<string, string>>? environment = null, string? program = null, string? user = null)
    {
        using Process process = Start(arguments, environment, program, user);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        Task<string> printed = process.StandardOutput.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync().WaitAsync(Stuck);
        }
        catch (TimeoutException)
        {
            process.Kill();
        }

        string output = await printed;
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{arguments} ended with {process.ExitCode}.\n{output}\n{await errors}");
        return Parse(output);
    }

    /// <summary>Starts the program. It ends when its input is closed, if it waits for that.</summary>
    public static Process Start(string arguments, IEnumerable<KeyValuePair<string, string>>? environment = null, string? program = null, string? user = null)
    {
        var start = new ProcessStartInfo(program ?? Path, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        if (user is not null)
        {
            start.FileName = "setpriv";
            start.Arguments = $"--reuid {user} --regid {user} --clear-groups {program ?? Path} {arguments}";
        }

        if (Environment.GetEnvironmentVariable("AGENT_SUBJECT_ROOT") is { Length: > 0 } root)
        {
            start.Environment["DOTNET_ROOT"] = root;
            start.Environment.Remove("DOTNET_ROOT_X64"); // of dotnet run, which would come first
            start.Environment.Remove("DOTNET_ROOT_ARM64");
            start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        }

        foreach ((string name, string value) in environment ?? [])
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!; // it starts a new process
    }

    public static ILookup<string, string> Parse(string output)
        => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2)).Where(parts => parts.Length == 2).ToLookup(parts => parts[0], parts => parts[1]);
}
