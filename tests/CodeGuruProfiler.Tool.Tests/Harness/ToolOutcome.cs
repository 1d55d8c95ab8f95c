namespace CodeGuruProfiler.Tool.Tests.Harness;

/// <summary>The end of a run.</summary>
internal sealed record ToolOutcome(int ExitCode, string Output, string Errors)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
