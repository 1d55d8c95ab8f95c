using System.Diagnostics;

namespace CodeGuruProfiler.Browser.Tests.Browsers;

/// <summary>The programs from elsewhere that the tests need, as eng/judges.sh names them.</summary>
internal static class Judges
{
    private static readonly string[] ChromiumPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] GoPaths = ["/usr/bin/go", "/usr/local/go/bin/go"];
    private static readonly string[] FirefoxPaths = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];

    /// <summary>Returns the path of Chromium or Chrome. Without one the test is skipped, or fails where the gate asks for everything.</summary>
    public static string RequireChromium() => RequireFile("BROWSER_PATH", ChromiumPaths, "Chromium");

    /// <summary>Returns the path of Firefox.</summary>
    public static string RequireFirefox() => RequireFile("FIREFOX_PATH", FirefoxPaths, "Firefox");

    /// <summary>Returns the path of a file of a package of npm, for example <c>axe-core/axe.min.js</c>.</summary>
    public static string RequirePackageFile(string path)
    {
        string file = Path.Combine(Environment.GetEnvironmentVariable("JUDGES") ?? "", "node_modules", path);
        Require(File.Exists(file), $"{path} is absent: run eng/judges.sh and set JUDGES to what it prints.");
        return file;
    }

    /// <summary>Returns the path of the go command, which has pprof.</summary>
    public static string RequireGo() => RequireFile("GO_PATH", GoPaths, "Go");

    /// <summary>Runs a program to its end, and returns what it wrote to standard output.</summary>
    public static async Task<string> RunAsync(string path, params string[] arguments)
    {
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start) ?? throw new InvalidOperationException($"{path} does not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        string errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{path} ended with {process.ExitCode}: {errors}");
        return await output;
    }

    private static string RequireFile(string variable, string[] usual, string name)
    {
        string? path = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : Array.Find(usual, File.Exists);
        Require(File.Exists(path), $"{name} is absent: install it, or set {variable} to its path.");
        return path!; // Require ends the test where it is null.
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
