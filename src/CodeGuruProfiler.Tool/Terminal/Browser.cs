using System.ComponentModel;
using System.Diagnostics;

namespace CodeGuruProfiler.Tool.Terminal;

/// <summary>Opens a file in the browser of the person in front of the terminal.</summary>
internal static class Browser
{
    /// <param name="path">The full path of the file.</param>
    /// <param name="findVariable">Returns the value of an environment variable; null when it is absent.</param>
    /// <returns>False if there is no browser, as on a machine without a display.</returns>
    public static bool TryOpen(string path, Func<string, string?> findVariable)
    {
        string? command = OperatingSystem.IsWindows() ? null
            : OperatingSystem.IsMacOS() ? "open"
            : findVariable("BROWSER") is { Length: > 0 } chosen ? chosen.Split(':')[0]
            : findVariable("DISPLAY") is { Length: > 0 } || findVariable("WAYLAND_DISPLAY") is { Length: > 0 } ? "xdg-open"
            : "";
        if (command is "")
        {
            return false;
        }

        try
        {
            // Our output does not contain the browser's.
            using Process? browser = command is null
                ? Process.Start(new ProcessStartInfo(path) { UseShellExecute = true })
                : Process.Start(new ProcessStartInfo(command, [path]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true });
            return true;
        }
        catch (Exception e) when (e is Win32Exception or FileNotFoundException)
        {
            return false;
        }
    }
}
