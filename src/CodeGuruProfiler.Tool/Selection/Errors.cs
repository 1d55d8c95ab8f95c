using System.Globalization;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Selection;

/// <summary>The exceptions of selections of profiles.</summary>
internal static class Errors
{
    public static ToolException OneOfTheTimes() => new(ExitCode.Usage, "Use one of --at, --from with --to, and --latest.");

    public static ToolException PeriodOfARange() => new(ExitCode.Usage, "--period is for --at and --latest: a range has the length that --from and --to have.");

    public static ToolException RangeWithoutStart() => new(ExitCode.Usage, "--to needs --from.");

    public static ToolException InvalidDepth(int depth) => new(ExitCode.Usage, string.Create(CultureInfo.InvariantCulture, $"--max-depth must be 1 to 10000, but is {depth}."));

    public static ToolException NotASource(string text)
        => new(ExitCode.NotFound, $"'{text}' is neither a file that exists nor the name of a profiling group.");

    public static ToolException NoCounters(IEnumerable<string> wanted, IReadOnlyList<string> present)
        => new(ExitCode.NotFound, $"The profile has no counter {string.Join(" or ", wanted)}; it has {(present.Count == 0 ? "none" : string.Join(", ", present))}.");

    public static ToolException NoFrame(string frame) => new(ExitCode.NotFound, $"No frame of the profile contains '{frame}'.");

    public static ToolException NotARegularExpression(string text, string reason) => new(ExitCode.Usage, $"'{text}' is not a regular expression: {reason}");

    public static ToolException SlowRegularExpression(string text) => new(ExitCode.Usage, $"'{text}' takes too long to match a name: write it without nested repetitions.");
}
