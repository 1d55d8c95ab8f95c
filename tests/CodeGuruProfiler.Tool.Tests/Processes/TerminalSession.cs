using System.Diagnostics;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>A terminal of 80 columns in tmux, in which a person types. Every wait is for a signal of the terminal's shell.</summary>
internal sealed class TerminalSession : IDisposable
{
    private readonly ToolHome _home;
    private readonly string _socket;

    private TerminalSession(ToolHome home)
    {
        _home = home;
        _socket = home.PathOf("tmux.socket");
    }

    /// <summary>Runs a script of bash in a terminal. In it, TOOL is the program, and DONE reports that the screen is complete.</summary>
    public static async Task<TerminalSession> StartAsync(ToolHome home, string script, int columns = 80)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no tmux for Windows.");
        string program = await FindAsync();
        var session = new TerminalSession(home);
        // The shell stays until the session is killed: it reads what nobody types.
        await File.WriteAllTextAsync(
            home.PathOf("script.sh"),
            $"TOOL() {{ {string.Join(' ', ToolProcess.Command)} \"$@\"; }}\nDONE() {{ {program} -S {session._socket} wait-for -S done; }}\ncd {home.PathOf(".")}\n{script}\nDONE\nread -r\n");
        await session.TmuxAsync(
            "-f", "/dev/null", "new-session", "-d", "-x", columns.ToString(null, null), "-y", "24", "env", "--default-signal=INT,TERM", "bash", home.PathOf("script.sh"));
        return session;
    }

    public Task WaitAsync() => TmuxAsync("wait-for", "done");

    public Task PressAsync(string key) => TmuxAsync("send-keys", key);

    /// <summary>Returns the lines of the screen, with escape sequences if they are wanted.</summary>
    public async Task<string[]> ReadScreenAsync(bool withColors = false)
        => (await TmuxAsync(["capture-pane", "-p", .. withColors ? ["-e"] : Array.Empty<string>()])).Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0).ToArray();

    public void Dispose()
    {
        // The server ends with its only session.
        using Process kill = Start(_home, "tmux", ["-S", _socket, "kill-server"]);
        kill.WaitForExit();
    }

    private async Task<string> TmuxAsync(params string[] arguments)
    {
        using Process tmux = Start(_home, "tmux", ["-S", _socket, .. arguments]);
        string output = await tmux.StandardOutput.ReadToEndAsync();
        string errors = await tmux.StandardError.ReadToEndAsync();
        await tmux.WaitForExitAsync();
        return tmux.ExitCode == 0 ? output : throw new InvalidOperationException($"tmux {string.Join(' ', arguments)}: {errors}");
    }

    private static Process Start(ToolHome home, string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        home.Apply(start.Environment);
        start.Environment["LC_ALL"] = "C.UTF-8";
        return Process.Start(start)!;
    }

    // eng/judges.sh installs it.
    private static async Task<string> FindAsync()
    {
        using Process which = Process.Start(new ProcessStartInfo("bash", ["-c", "command -v tmux"]) { RedirectStandardOutput = true })!;
        string path = (await which.StandardOutput.ReadToEndAsync()).Trim();
        await which.WaitForExitAsync();
        Assert.SkipUnless(path.Length > 0 || Environment.GetEnvironmentVariable("CONFORMANCE_REQUIRED") == "true", "tmux is not installed: eng/judges.sh installs it.");
        Assert.True(path.Length > 0, "tmux is required and not installed.");
        return path;
    }
}
