using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests;

/// <summary>docs/tool.md contains the program's own help. RENEW_TOOL_HELP=1 writes it.</summary>
[Collection("docs/tool.md")]
public partial class DocumentationTests
{
    private static readonly string Page = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../docs/tool.md");

    [Fact]
    public async Task Page_HasTheHelpOfEveryCommand()
    {
        string page = await File.ReadAllTextAsync(Page);
        string current = page;
        var named = new List<string>();
        foreach (Match block in HelpBlock().Matches(page))
        {
            string command = block.Groups["command"].Value;
            named.Add(command);
            current = current.Replace(block.Value, $"<!-- help: {command} -->\n```text\n{await HelpAsync(command)}\n```", StringComparison.Ordinal);
        }

        if (Environment.GetEnvironmentVariable("RENEW_TOOL_HELP") == "1")
        {
            await File.WriteAllTextAsync(Page, current);
        }

        Assert.Equal(Commands(), named.Order(StringComparer.Ordinal));
        Assert.True(current == page, "docs/tool.md is not current. Run this test with RENEW_TOOL_HELP=1.");
    }

    private static string[] Commands()
    {
        System.CommandLine.RootCommand root = new CommandLineTool(ToolHost.Create().Context()).CreateRoot();
        return [.. Names(root, "").Order(StringComparer.Ordinal)];

        static IEnumerable<string> Names(System.CommandLine.Command command, string name)
            => command.Subcommands.Where(sub => !sub.Hidden).SelectMany(sub => Names(sub, $"{name} {sub.Name}".Trim())).Prepend(name.Length == 0 ? "codeguru-profiler" : name);
    }

    private static async Task<string> HelpAsync(string command)
    {
        await using var host = ToolHost.Create();
        host.Width = 120;
        ToolOutcome outcome = await host.RunAsync(command == "codeguru-profiler" ? ["--help"] : [.. command.Split(' '), "--help"]);
        return string.Join('\n', outcome.Output.TrimEnd().Split('\n').Select(line => line.TrimEnd()));
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"<!-- help: (?<command>[a-z -]+) -->\n```text\n(?:(?!```).*\n)*```")]
    private static partial Regex HelpBlock();
}
