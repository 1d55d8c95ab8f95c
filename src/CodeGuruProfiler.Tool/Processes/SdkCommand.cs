namespace CodeGuruProfiler.Tool.Processes;

/// <summary>Commands of the .NET SDK, which start the program that is meant in a process of their choice.</summary>
internal static class SdkCommand
{
    private static readonly string[] Starting = ["run", "test", "watch", "build", "publish", "msbuild"];

    /// <exception cref="Failures.ToolException">The command is one of them.</exception>
    public static void Refuse(string[] command)
    {
        if (command.Length > 1 && Path.GetFileNameWithoutExtension(command[0]) == "dotnet" && Starting.Contains(command[1]))
        {
            throw Errors.SdkStartsAnotherProcess(command[1]);
        }
    }
}
