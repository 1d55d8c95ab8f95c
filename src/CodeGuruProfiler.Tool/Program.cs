using System.Runtime.InteropServices;
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

        using var interrupted = new CancellationTokenSource();
        int signalled = 0;
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => Stop(context, ExitCode.Interrupted));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => Stop(context, ExitCode.Terminated));
        int exitCode = await new CommandLineTool(ToolContext.OfProcess()).RunAsync(args, interrupted.Token).ConfigureAwait(false);
        return exitCode == ExitCode.Interrupted ? Volatile.Read(ref signalled) : exitCode;

        // The first signal lets the command clean up; the second one ends the process at once.
        void Stop(PosixSignalContext context, int code)
        {
            if (Interlocked.CompareExchange(ref signalled, code, 0) == 0)
            {
                context.Cancel = true;
                interrupted.Cancel();
            }
        }
    }
}
