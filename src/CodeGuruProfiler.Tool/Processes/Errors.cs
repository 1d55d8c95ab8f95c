using System.Globalization;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>The exceptions of commands that look at processes.</summary>
internal static class Errors
{
    public static ToolException ProcessOrCommand() => new(ExitCode.Usage, "Name one process: --pid PID, or -- COMMAND to start one.");

    public static ToolException NoProcess() => new(ExitCode.Usage, "Name the process: --pid PID.");

    public static ToolException NoGroup() => new(ExitCode.Usage, "Name the profiling group: --group GROUP.");

    public static ToolException InvalidAgentOption(ArgumentException cause) => new(ExitCode.Usage, cause.Message, cause);

    public static ToolException CannotBeSampled(string reason) => new(ExitCode.Failure, reason);

    public static ToolException NotStarted(string program, Exception cause) => new(ExitCode.Failure, $"'{program}' cannot be started: {cause.Message}", cause);

    public static ToolException SdkStartsAnotherProcess(string command)
        => new(ExitCode.Usage, $"'dotnet {command}' starts your program in another process. Build it, and record the program itself: codeguru-profiler record -- dotnet PATH/TO/PROGRAM.dll");

    public static ToolException NotDotNet(string program, int exitCode)
        => new(ExitCode.Failure, string.Create(CultureInfo.InvariantCulture, $"'{program}' ended with exit code {exitCode} before a .NET runtime asked to be recorded: it is not a .NET program, one of Native AOT, or diagnostics are turned off."));

    public static ToolException Incomplete(Exception cause)
        => new(ExitCode.Failure, $"The process ended before it had written the names of its methods, so that nothing can be shown: it was killed, or crashed. {cause.Message}", cause);

    public static ToolException DoesNotRespond(TimeSpan limit)
        => new(ExitCode.Failure, string.Create(CultureInfo.InvariantCulture, $"The process did not respond within {limit.TotalSeconds} s: it is stopped, or a debugger holds it."));

    public static ToolException Lost(Exception cause) => new(ExitCode.Failure, $"The connection to the process was lost: {cause.Message}", cause);
}
