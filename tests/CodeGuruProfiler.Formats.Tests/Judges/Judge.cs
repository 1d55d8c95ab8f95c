using System.Diagnostics;

namespace CodeGuruProfiler.Formats.Tests.Judges;

/// <summary>Programs from elsewhere, as eng/judges.sh names them.</summary>
internal static class Judge
{
    /// <summary>Returns the path of a program. Without one the test is skipped, or fails where the gate asks for everything.</summary>
    /// <param name="variable">The environment variable that names it.</param>
    /// <param name="command">The command, looked for in PATH.</param>
    public static string Require(string variable, string command)
    {
        string? path = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set
            ? set
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, command)).FirstOrDefault(File.Exists);
        Require(File.Exists(path), $"{command} is absent: run eng/judges.sh, or set {variable} to its path.");
        return path!; // Require ends the test where it is null.
    }

    /// <summary>Returns the folder of npm's packages, which has one of them.</summary>
    public static string RequirePackages(string package)
    {
        string folder = Path.Combine(Environment.GetEnvironmentVariable("JUDGES") ?? "", "node_modules");
        Require(Directory.Exists(Path.Combine(folder, package)), $"{package} is absent: run eng/judges.sh and set JUDGES to what it prints.");
        return folder;
    }

    /// <summary>Runs a program to its end, and returns what it printed.</summary>
    public static string Run(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!; // A new process: it is not shared.
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{Path.GetFileName(program)} ended with {process.ExitCode}: {errors.Result}");
        return output;
    }

    private static void Require(bool present, string obstacle)
    {
        if (!present)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CONFORMANCE_REQUIRED") == "true", obstacle);
            Assert.Fail(obstacle);
        }
    }
}
