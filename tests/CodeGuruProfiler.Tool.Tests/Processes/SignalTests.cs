using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Processes;

/// <summary>Signals, pipes and disks: one line or none, an exit code, and nothing half written.</summary>
public sealed class SignalTests : IDisposable
{
    private readonly ToolHome _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("INT", ExitCode.Interrupted)]
    [InlineData("TERM", ExitCode.Terminated)]
    public async Task Signal_WhileTheServiceIsSilent_EndsQuietly(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There are no signals.");
        using var service = new SilentService();
        _home.Variables["AWS_ACCESS_KEY_ID"] = "local";
        _home.Variables["AWS_SECRET_ACCESS_KEY"] = TestSecrets.Key;
        using var tool = ToolProcess.Start(_home, "flamegraph", "web-shop", "--endpoint-url", service.Url, "--region", "us-east-1", "-o", "page.html");
        await service.WaitForConnectionAsync();

        await tool.SignalAsync(signal);

        Assert.Equal(new ToolOutcome(exitCode, "", ""), await tool.WaitAsync());
        Assert.Empty(_home.Files);
    }

    [Fact]
    public async Task Pipe_ThatCloses_EndsQuietly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        // More than a pipe holds.
        await File.WriteAllLinesAsync(_home.PathOf("a.folded"), Enumerable.Range(0, 20_000).Select(i => $"main;frame{i:00000} 1"));
        using var tool = ToolProcess.StartShell(_home, "TOOL top a.folded -n 20000 --quiet | head -n 1; echo ${PIPESTATUS[0]}");

        ToolOutcome outcome = await tool.WaitAsync();

        Assert.Equal(("0", ""), (outcome.OutputLines[^1], outcome.Errors));
    }

    [Theory]
    [InlineData("TOOL top a.folded > /dev/full", "Standard output cannot be written: No space left on device")]
    [InlineData("TOOL convert a.folded --to pprof -o /dev/full", "'/dev/full' cannot be written: No space left on device")]
    [InlineData("TOOL --help > /dev/full", "Standard output cannot be written: No space left on device")]
    public async Task Disk_ThatIsFull_IsOneLine(string script, string message)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "There is no /dev/full.");
        await File.WriteAllTextAsync(_home.PathOf("a.folded"), "main 1\n");
        using var tool = ToolProcess.StartShell(_home, script);

        ToolOutcome outcome = await tool.WaitAsync();

        Assert.Equal((ExitCode.Failure, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(["a.folded"], _home.Files);
        Assert.True(new FileInfo("/dev/full").Length == 0 && File.Exists("/dev/full"));
    }

    [Fact]
    public async Task Output_ThatIsADevice_IsWrittenAndNotReplaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no bash.");
        await File.WriteAllTextAsync(_home.PathOf("a.folded"), "main 1\n");
        using var tool = ToolProcess.StartShell(_home, "TOOL convert a.folded --to folded -o /dev/stderr && TOOL convert a.folded --to folded -o >(cat >&2; exec 2>&-) > /dev/null; wait; test -c /dev/null");

        ToolOutcome outcome = await tool.WaitAsync();

        Assert.Equal((0, "main 1\nmain 1\n"), (outcome.ExitCode, outcome.Errors));
    }
}
