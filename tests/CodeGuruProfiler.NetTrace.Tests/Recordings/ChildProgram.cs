using System.Diagnostics;

namespace CodeGuruProfiler.NetTrace.Tests.Recordings;

/// <summary>Programs of the tests, which lie beside them.</summary>
internal static class ChildProgram
{
    /// <summary>Runs a program to its end and returns what it printed.</summary>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", [PathOf(program), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, await errors);
        return output;
    }

    public static string PathOf(string program) => Path.Combine(AppContext.BaseDirectory, program + ".dll");
}
