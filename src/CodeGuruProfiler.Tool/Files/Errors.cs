using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Files;

/// <summary>The exceptions of files and of standard output.</summary>
internal static class Errors
{
    public static ToolException BinaryToTerminal() => new(ExitCode.Usage, "The output is binary, which a terminal cannot show: use -o FILE, or a pipe.");

    public static ToolException NoFile(string path) => new(ExitCode.NotFound, $"There is no file '{path}'.");

    public static ToolException IsAFolder(string path) => new(ExitCode.Usage, $"'{path}' is a folder: name a file in it.");

    public static ToolException CannotRead(string path, Exception cause) => new(ExitCode.Failure, $"'{path}' cannot be read: {cause.Message}", cause);

    public static ToolException CannotWrite(string path, Exception cause) => new(ExitCode.Failure, $"'{path}' cannot be written: {cause.Message}", cause);

    public static ToolException CannotWriteOutput(Exception cause) => new(ExitCode.Failure, $"Standard output cannot be written: {cause.Message}", cause);
}
