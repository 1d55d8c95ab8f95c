using System.Text;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Hosting;

namespace CodeGuruProfiler.Tool;

/// <summary>The entry point of the tool.</summary>
/// <remarks>Not top-level statements: their class is a global Program, which would conflict with the Program of every project that references this one.</remarks>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (OperatingSystem.IsWindows())
        {
            // Names are UTF-8, whichever code page the console has.
            Console.OutputEncoding = Encoding.UTF8;
        }

        using var signals = new Signals();
        int exitCode = await new CommandLineTool(ToolContext.OfProcess()).RunAsync(args, signals.Listen).ConfigureAwait(false);
        return exitCode == ExitCode.Interrupted && signals.ExitCode != 0 ? signals.ExitCode : exitCode;
    }
}
