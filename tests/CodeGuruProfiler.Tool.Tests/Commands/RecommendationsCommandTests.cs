using System.Text.Json;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Commands;

/// <summary>Recommendations of the local service, which searches the profile for patterns, in every format, and as a gate.</summary>
public class RecommendationsCommandTests
{
    private const string Name = "Regular expressions are constructed again and again";

    [Fact]
    public async Task Recommendations_Pipe_IsLinesWithTabs()
    {
        await using ToolHost host = await StartAsync();

        ToolOutcome outcome = await host.RunAsync("recommendations", "web-shop");

        Assert.Equal((ExitCode.Success, $"0.25\t1\t{Name}\n"), (outcome.ExitCode, outcome.Output));
        Assert.EndsWith(": 1 recommendations, 0 anomalies.\n", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("any", ExitCode.GateClosed)]
    [InlineData("25%", ExitCode.GateClosed)]
    [InlineData("25.1%", ExitCode.Success)]
    public async Task Recommendations_FailOn_IsAGate(string limit, int exitCode)
    {
        await using ToolHost host = await StartAsync();

        ToolOutcome outcome = await host.RunAsync("recommendations", "web-shop", "--fail-on", limit, "--quiet");

        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(exitCode == ExitCode.GateClosed, outcome.Errors.Contains($"{Name} (25 %)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Recommendations_Sarif_HasTheFileUnderTheRoot()
    {
        await using ToolHost host = await StartAsync();
        Directory.CreateDirectory(host.PathOf("src"));
        host.Write("src/Orders.cs", "namespace Shop;\npublic class Orders\n{\n    void Post() { }\n}\n");

        ToolOutcome outcome = await host.RunAsync("recommendations", "web-shop", "--format", "sarif", "--source-root", ".", "-o", "r.sarif");

        Assert.Equal((ExitCode.Success, ""), (outcome.ExitCode, outcome.Output));
        using var sarif = JsonDocument.Parse(await File.ReadAllBytesAsync(host.PathOf("r.sarif")));
        JsonElement result = Assert.Single(sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray());
        Assert.Equal("2.1.0", sarif.RootElement.GetProperty("version").GetString());
        Assert.Equal("src/Orders.cs", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public async Task Recommendations_MarkdownAndJson_NameThem()
    {
        await using ToolHost host = await StartAsync();

        ToolOutcome markdown = await host.RunAsync("recommendations", "web-shop", "--format", "md");
        ToolOutcome json = await host.RunAsync("recommendations", "web-shop", "--json");

        Assert.StartsWith("## ", markdown.Output, StringComparison.Ordinal);
        Assert.Contains(Name, markdown.Output, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(json.Output);
        JsonElement recommendation = Assert.Single(document.RootElement.GetProperty("recommendations").EnumerateArray());
        Assert.Equal((Name, 25.0), (recommendation.GetProperty("name").GetString(), recommendation.GetProperty("percentOfSamples").GetDouble()));
    }

    [Theory]
    [InlineData("--format xml", ExitCode.Usage, "'xml' is not a format: use table, md, sarif or json.")]
    [InlineData("--format 1", ExitCode.Usage, "'1' is not a format: use table, md, sarif or json.")]
    [InlineData("--fail-on 5", ExitCode.Usage, "--fail-on must be any, or a share such as 5%, but is '5'.")]
    [InlineData("--source-root absent", ExitCode.NotFound, "--source-root: there is no folder 'absent'.")]
    [InlineData("--format sarif --default-file ../x.cs", ExitCode.Usage, "Set DefaultFile to a path within the repository")]
    public async Task Recommendations_Mistake_IsOneLine(string options, int exitCode, string mistake)
    {
        await using ToolHost host = await StartAsync();

        ToolOutcome outcome = await host.RunAsync(["recommendations", "web-shop", .. options.Split(' ')]);

        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(mistake, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    private static async Task<ToolHost> StartAsync()
    {
        ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync(
            "web-shop", ToolHost.Now.AddHours(-2), ("Main;Shop.Orders.Post(int);System.Text.RegularExpressions.Regex..ctor(string)", 25), ("Main;Shop.Orders.Get(int)", 75));
        return host;
    }
}
