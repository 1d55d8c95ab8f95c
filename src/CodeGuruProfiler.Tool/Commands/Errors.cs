using System.Globalization;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>The exceptions of commands.</summary>
internal static class Errors
{
    public static ToolException NotAShare(string option, string text) => new(ExitCode.Usage, $"{option} must be a share such as 1%, 0 to 100, but is '{text}'.");

    public static ToolException NotPoints(string text) => new(ExitCode.Usage, $"--fail-on must be percentage points such as 5pp, above 0, but is '{text}'.");

    public static ToolException NotAnOrder(string text) => new(ExitCode.Usage, $"--by must be self or total, but is '{text}'.");

    public static ToolException NotPositive(string option, int value, int max)
        => new(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"{option} must be 1 to {max}, but is {value}."));

    public static ToolException ConfirmationNeeded(string group) => new(ExitCode.Usage, $"Deleting '{group}' asks for confirmation, and there is no terminal to ask: add --yes.");

    public static ToolException NotConfirmed(string group) => new(ExitCode.Failure, $"'{group}' was not deleted.");

    public static ToolException JsonAndStandardOutput() => new(ExitCode.Usage, "--json and --output - both write to standard output: use one of them.");

    public static ToolException LocalIsAnotherTool()
        => new(ExitCode.Usage, "The local service is another tool. Install it with: dotnet tool install --global CodeGuruProfiler.LocalService.Tool --prerelease, and start it with: codeguru-profiler-local");

    public static ToolException NotAReportFormat(string text) => new(ExitCode.Usage, $"'{text}' is not a format: use table, md, sarif or json.");

    public static ToolException NotALimit(string text) => new(ExitCode.Usage, $"--fail-on must be any, or a share such as 5%, but is '{text}'.");

    public static ToolException NoFolder(string option, string path) => new(ExitCode.NotFound, $"{option}: there is no folder '{path}'.");

    public static ToolException InvalidSarif(ArgumentException cause) => new(ExitCode.Usage, Service.SettingsText.Of(cause.Message), cause);

    public static ToolException NotAShell(string text) => new(ExitCode.Usage, $"'{text}' is not a shell with completions here: use bash, zsh, fish or pwsh.");
}
