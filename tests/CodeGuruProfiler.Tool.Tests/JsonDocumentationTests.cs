using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests;

/// <summary>docs/tool.md lists the members of every document of --json: they are a contract. RENEW_TOOL_HELP=1 writes the list.</summary>
[Collection("docs/tool.md")]
public partial class JsonDocumentationTests
{
    private static readonly string Page = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../docs/tool.md");

    [Fact]
    public async Task Page_HasTheMembersOfEveryDocument()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", ToolHost.Now.AddHours(-2), ("Main;System.Text.RegularExpressions.Regex..ctor(string)", 25), ("Main;Work", 75));
        host.Write("a.folded", "Main;Work 1\n");
        host.Write("b.folded", "Main;Wait 1\n");
        var lines = new List<string>();
        foreach ((string command, string arguments) in Documents)
        {
            ToolOutcome outcome = await host.RunAsync([.. $"{command} {arguments}".Split(' ', StringSplitOptions.RemoveEmptyEntries), "--json"]);
            Assert.True(outcome.ExitCode == ExitCode.Success, $"{command}: {outcome.Errors}");
            using var json = JsonDocument.Parse(outcome.Output);
            Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
            lines.Add($"{command}: {string.Join(", ", Members(json.RootElement))}");
        }

        string page = await File.ReadAllTextAsync(Page);
        string current = JsonBlock().Replace(page, _ => $"<!-- json -->\n```text\n{string.Join('\n', lines)}\n```");
        if (Environment.GetEnvironmentVariable("RENEW_TOOL_HELP") == "1")
        {
            await File.WriteAllTextAsync(Page, current);
        }

        Assert.Single(JsonBlock().Matches(page));
        Assert.True(current == page, "docs/tool.md is not current. Run this test with RENEW_TOOL_HELP=1.");
    }

    private static (string Command, string Arguments)[] Documents { get; } =
    [
        ("flamegraph", "a.folded"),
        ("top", "a.folded"),
        ("tree", "a.folded"),
        ("diff", "a.folded b.folded --no-html"),
        ("groups", ""),
        ("groups list", ""),
        ("groups show", "web-shop"),
        ("groups create", "another"),
        ("groups delete", "another --yes"),
        ("times", "web-shop"),
        ("get", "web-shop -o p.ion"),
        ("put", "web-shop a.folded --start -1h --end -55m"),
        ("convert", "a.folded -o a.json"),
        ("info", "a.folded"),
        ("recommendations", "web-shop"),
        ("findings", ""),
        ("agent-config", "web-shop"),
        ("completion", "bash"),
    ];

    // Members of the objects of a list are in brackets.
    private static IEnumerable<string> Members(JsonElement element)
        => from member in element.EnumerateObject()
           let items = member.Value.ValueKind == JsonValueKind.Array ? member.Value.EnumerateArray().FirstOrDefault(item => item.ValueKind == JsonValueKind.Object) : default
           select items.ValueKind == JsonValueKind.Object ? $"{member.Name} [{string.Join(", ", Members(items))}]" : member.Name;

    private static string ThisFile([CallerFilePath] string path = "") => path;

    [GeneratedRegex(@"<!-- json -->\n```text\n(?:(?!```).*\n)*```")]
    private static partial Regex JsonBlock();
}
