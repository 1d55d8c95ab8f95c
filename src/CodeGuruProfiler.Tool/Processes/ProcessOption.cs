using System.CommandLine;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>The option that names a process.</summary>
internal static class ProcessOption
{
    public static Option<int?> Create() => new("--pid", "-p") { Description = "Id of a .NET process of this machine, as ps and dotnet-trace ps list it.", HelpName = "PID" };
}
