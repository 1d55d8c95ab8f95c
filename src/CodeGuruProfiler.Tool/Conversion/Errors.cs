using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Conversion;

/// <summary>The exceptions of conversions.</summary>
internal static class Errors
{
    public static ToolException NotAFormat(string name) => new(ExitCode.Usage, $"'{name}' is not a format: use {OutputFormat.Names}.");

    public static ToolException NoFormat() => new(ExitCode.Usage, $"Name the format with --to, or by the extension of --output: {OutputFormat.Names}.");

    public static ToolException SeveralInputs() => new(ExitCode.Usage, "Several files are converted into one only with --merge.");

    public static ToolException NoTimes(string file) => new(ExitCode.Usage, $"'{file}' contains no time, and a posted profile needs one: add --start and --end.");

    public static ToolException NotPostable(string file, Exception cause) => new(ExitCode.Usage, $"'{file}' cannot be posted: {cause.Message}", cause);
}
