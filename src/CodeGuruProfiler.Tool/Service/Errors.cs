using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Service;

/// <summary>The exceptions of the service's settings and of what it does not have.</summary>
internal static class Errors
{
    public static ToolException NotAUrl(string text) => new(ExitCode.Usage, $"--endpoint-url must be an absolute http or https URL, but is '{text}'.");

    public static ToolException InvalidSettings(ArgumentException cause) => new(ExitCode.Usage, $"{SettingsText.Of(cause.Message)} Use --region, --profile and --endpoint-url.", cause);

    public static ToolException NoGroup(string group, string? similar)
        => new(ExitCode.NotFound, $"There is no profiling group '{group}'{(similar is null ? "" : $"; did you mean '{similar}'?")}{(similar is null ? ". List them with: codeguru-profiler groups" : "")}");

    public static ToolException NoProfile(string group, string when, string nearest) => new(ExitCode.NotFound, $"{group} has no profile for {when}. {nearest}");

    public static ToolException NoProfileYet(string group, string period) => new(ExitCode.NotFound, $"{group} has no profile of the period {period} yet.");
}
