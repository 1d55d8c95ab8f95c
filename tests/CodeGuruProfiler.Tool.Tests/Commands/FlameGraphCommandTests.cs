using System.Text.Json;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Commands;

/// <summary>From a group and a time to a page, in one command.</summary>
public class FlameGraphCommandTests
{
    private static readonly DateTimeOffset Yesterday14 = new(2026, 11, 25, 13, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task FlameGraph_OfYesterday_IsOneCommand()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", Yesterday14, ("main;handle;Orders.Post(int)", 30), ("main;idle", 10));

        ToolOutcome outcome = await host.RunAsync("flamegraph", "web-shop", "--at", "yesterday 14:00");

        Assert.Equal((ExitCode.Success, "web-shop-2026-11-25T14.html\n"), (outcome.ExitCode, outcome.Output));
        Assert.Equal("web-shop, 2026-11-25 14:00 to 15:00 +01:00 (Test/Berlin): 40 counts in 4 call paths.\n", outcome.Errors);
        using var expected = new MemoryStream();
        FlameGraph.WriteHtml(
            ToolHost.Tree(("main;handle;Orders.Post(int)", 30), ("main;idle", 10)),
            expected,
            new FlameGraphOptions { Title = "web-shop", Subtitle = "2026-11-25 14:00 to 15:00 +01:00 (Test/Berlin)" });
        Assert.Equal(expected.ToArray(), await File.ReadAllBytesAsync(host.PathOf("web-shop-2026-11-25T14.html")));
        Assert.Single(Directory.GetFiles(host.Folder));
    }

    // 14:20 is in the hour that begins at 14:00; the service gets the start of the hour and the period.
    [Fact]
    public async Task FlameGraph_AtAnyTime_AsksForThePeriodThatContainsIt()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", Yesterday14, ("main", 1));
        host.Service!.ClearRequests();

        ToolOutcome outcome = await host.RunAsync("fg", "web-shop", "--at", "yesterday 14:20");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        SeenRequest request = Assert.Single(host.Service.GetRequests());
        Assert.Contains("startTime=2026-11-25T13%3A00%3A00Z", request.Query, StringComparison.Ordinal);
        Assert.Contains("period=PT1H", request.Query, StringComparison.Ordinal);
        Assert.DoesNotContain("endTime", request.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FlameGraph_NoProfileThen_NamesTheThreeNearest()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        foreach (int hour in (int[])[-20, -5, -3, 2, 9])
        {
            await host.AddProfileAsync("web-shop", Yesterday14.AddHours(hour), ("main", 1));
        }

        ToolOutcome outcome = await host.RunAsync("flamegraph", "web-shop", "--at", "yesterday 14:00");

        Assert.Equal((ExitCode.NotFound, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal(
            "web-shop has no profile for 2026-11-25 14:00 to 15:00 +01:00 (Test/Berlin). The nearest begin at 2026-11-25 09:00 +01:00, 2026-11-25 11:00 +01:00, 2026-11-25 16:00 +01:00.\n",
            outcome.Errors);
        Assert.Empty(Directory.GetFiles(host.Folder));
    }

    [Fact]
    public async Task FlameGraph_UnknownGroup_NamesTheSimilarOne()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop", "orders");

        ToolOutcome outcome = await host.RunAsync("flamegraph", "web-shpo");

        Assert.Equal((ExitCode.NotFound, "There is no profiling group 'web-shpo'; did you mean 'web-shop'?\n"), (outcome.ExitCode, outcome.Errors));
    }

    [Fact]
    public async Task FlameGraph_NoTime_IsTheLatestHour()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", Yesterday14, ("old", 1));
        await host.AddProfileAsync("web-shop", Yesterday14.AddHours(3), ("new", 1));

        ToolOutcome outcome = await host.RunAsync("flamegraph", "web-shop", "-o", "-");

        Assert.Equal((ExitCode.Success, "web-shop, 2026-11-25 17:00 to 18:00 +01:00 (Test/Berlin): 1 counts in 1 call paths.\n"), (outcome.ExitCode, outcome.Errors));
        Assert.StartsWith("<!doctype html>", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(host.Folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FlameGraph_Open_OpensThePageOrPrintsItsPath(bool hasBrowser)
    {
        await using var host = ToolHost.Create();
        host.HasBrowser = hasBrowser;
        host.Write("a.folded", "main;work 3\n");

        ToolOutcome outcome = await host.RunAsync("flamegraph", "a.folded", "--open");

        string path = host.PathOf("a.folded.html");
        Assert.Equal((ExitCode.Success, path + "\n"), (outcome.ExitCode, outcome.Output));
        Assert.Equal([path], host.Opened);
        Assert.Equal(!hasBrowser, outcome.Errors.EndsWith("There is no browser here: open the page yourself.\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FlameGraph_SeveralFiles_AreMerged()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main;first 3\n");
        host.Write("b.folded", "main;second 4\n");

        ToolOutcome outcome = await host.RunAsync("flamegraph", "a.folded", "b.folded", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
        Assert.Equal(7, json.RootElement.GetProperty("total").GetDouble());
        Assert.Equal(host.PathOf("a.folded-merged.html"), json.RootElement.GetProperty("output").GetString());
        Assert.True(File.Exists(host.PathOf("a.folded-merged.html")));
    }

    [Fact]
    public async Task FlameGraph_SvgOutput_IsAPicture()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main;work 3\n");

        Assert.Equal(ExitCode.Success, (await host.RunAsync("flamegraph", "a.folded", "-o", "a.svg")).ExitCode);
        Assert.StartsWith("<svg", (await File.ReadAllTextAsync(host.PathOf("a.svg"))).TrimStart('\uFEFF'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FlameGraph_StateThatIsAbsent_NamesThoseThatAreThere()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main;work 3\n");

        ToolOutcome outcome = await host.RunAsync("flamegraph", "a.folded", "--states", "RUNNABLE,NATIVE");

        Assert.Equal((ExitCode.NotFound, "The profile has no counter RUNNABLE or NATIVE; it has WALL_TIME.\n"), (outcome.ExitCode, outcome.Errors));
    }

    [Fact]
    public async Task FlameGraph_TimeMoreThan60DaysAgo_IsADay()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        host.Service!.ClearRequests();

        ToolOutcome outcome = await host.RunAsync("flamegraph", "web-shop", "--at", "2026-08-01 14:00");

        Assert.Equal(ExitCode.NotFound, outcome.ExitCode);
        Assert.StartsWith("This is more than 60 days ago, for which the service keeps whole days only: taking the day.\n", outcome.Errors, StringComparison.Ordinal);
        Assert.Contains("period=P1D", host.Service.GetRequests()[0].Query, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--at -2h --latest", "Use one of --at, --from with --to, and --latest.")]
    [InlineData("--at -2h --from -3h", "Use one of --at, --from with --to, and --latest.")]
    [InlineData("--from -3h --period 1h", "--period is for --at and --latest: a range has the length that --from and --to have.")]
    [InlineData("--to -3h", "--to needs --from.")]
    [InlineData("--at noon", "'noon' is not a time: use 2026-11-25T14:00Z, \"2026-11-25 14:00\", \"yesterday 14:00\", \"today 9:30\", 14:00, -2h or now.")]
    [InlineData("--from -1h --to -2h", "The range ends at 2026-11-26 09:00 +01:00, which is not after its start at 2026-11-26 10:00 +01:00.")]
    [InlineData("--period 2h", "'2h' is not a period: use 5m, 1h or 1d.")]
    [InlineData("--max-depth 0", "--max-depth must be 1 to 10000, but is 0.")]
    public async Task FlameGraph_OptionsThatContradict_AreUsage(string options, string mistake)
    {
        await using var host = ToolHost.Create();

        ToolOutcome outcome = await host.RunAsync(["flamegraph", "web-shop", .. options.Split(' ')]);

        Assert.Equal((ExitCode.Usage, "", mistake + "\n"), (outcome.ExitCode, outcome.Output, outcome.Errors));
    }
}
