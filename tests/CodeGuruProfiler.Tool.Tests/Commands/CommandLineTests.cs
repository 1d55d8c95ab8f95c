using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Commands;

/// <summary>Mistakes in the command line, help, version and completion.</summary>
public class CommandLineTests
{
    [Theory]
    [InlineData("flamgraph web-shop", "'flamgraph' is not a command here. Did you mean 'flamegraph'? See codeguru-profiler --help.")]
    [InlineData("flamegraph web-shop --opne", "'--opne' is not an option here. Did you mean '--open'? See codeguru-profiler flamegraph --help.")]
    [InlineData("groups lsit", "'lsit' is not a command here. Did you mean 'list'? See codeguru-profiler groups --help.")]
    [InlineData("groups list extra", "'extra' is not expected here. See codeguru-profiler groups list --help.")]
    [InlineData("top web-shop --josn", "'--josn' is not an option here. Did you mean '--json'? See codeguru-profiler top --help.")]
    [InlineData("times", "Required argument 'GROUP' missing for command: 'times'. See codeguru-profiler times --help.")]
    [InlineData("flamegraph web-shop --at", "Required argument missing for option: '--at'. See codeguru-profiler flamegraph --help.")]
    [InlineData("top a.json -n many", "Cannot parse argument 'many' for option '-n' as expected type 'System.Int32'. See codeguru-profiler top --help.")]
    public async Task Run_Mistake_IsOneLineWithASuggestion(string line, string mistake)
    {
        await using var host = ToolHost.Create();

        ToolOutcome outcome = await host.RunAsync(line.Split(' '));

        Assert.Equal((ExitCode.Usage, "", mistake + "\n"), (outcome.ExitCode, outcome.Output, outcome.Errors));
    }

    [Fact]
    public async Task Run_NoArguments_PrintsTheHelp()
    {
        await using var host = ToolHost.Create();

        ToolOutcome outcome = await host.RunAsync();

        Assert.Equal((ExitCode.Success, ""), (outcome.ExitCode, outcome.Errors));
        Assert.Contains("flamegraph", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_HasTheCommit()
    {
        await using var host = ToolHost.Create();

        Assert.Matches(@"^\d+\.\d+\.\d+(-[\w.]+)?\+[0-9a-f]{40}\n$", (await host.RunAsync("--version")).Output);
    }

    [Fact]
    public async Task Local_IsAHintThatNamesTheOtherTool()
    {
        await using var host = ToolHost.Create();

        ToolOutcome outcome = await host.RunAsync("local", "--urls", "http://127.0.0.1:8000");

        Assert.Equal(ExitCode.Usage, outcome.ExitCode);
        Assert.Contains("dotnet tool install --global CodeGuruProfiler.LocalService.Tool", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("  local ", (await host.RunAsync("--help")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fla", "flamegraph")]
    [InlineData("flamegraph --la", "--latest")]
    [InlineData("completion ", "bash|fish|pwsh|zsh")]
    [InlineData("flamegraph web", "web-cart|web-shop")]
    [InlineData("top o", "orders")]
    public async Task Suggest_Position_CompletesCommandsOptionsAndGroups(string line, string expected)
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop", "web-cart", "orders");

        ToolOutcome outcome = await host.RunAsync($"[suggest:{line.Length}]", line);

        Assert.Equal((ExitCode.Success, expected), (outcome.ExitCode, string.Join('|', outcome.OutputLines.Where(candidate => !candidate.StartsWith('-') || expected.StartsWith('-')).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public async Task Suggest_NoCredentials_IsEmptyAndSilent()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        host.Service!.Faults.FailNext("AccessDeniedException", 403, "denied", count: 10);

        ToolOutcome outcome = await host.RunAsync("[suggest:11]", "groups show w");

        Assert.Equal("", outcome.Errors);
        Assert.DoesNotContain("web-shop", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("flamegraph --help")]
    [InlineData("groups show -h")]
    [InlineData("--help")]
    public async Task Help_NeverReachesTheNetwork(string line)
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        host.Service!.ClearRequests();

        ToolOutcome outcome = await host.RunAsync(line.Split(' '));

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Empty(host.Service.GetRequests());
        Assert.DoesNotContain("web-shop|", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _codeguru_profiler codeguru-profiler")]
    [InlineData("zsh", "compdef _codeguru_profiler codeguru-profiler")]
    [InlineData("fish", "complete -c codeguru-profiler")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName codeguru-profiler")]
    public async Task Completion_Shell_PrintsItsScript(string shell, string line)
    {
        await using var host = ToolHost.Create();

        Assert.Contains(line, (await host.RunAsync("completion", shell)).Output, StringComparison.Ordinal);
    }
}
