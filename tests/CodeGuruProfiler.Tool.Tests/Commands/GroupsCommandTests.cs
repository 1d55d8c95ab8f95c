using System.Text.Json;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Commands;

/// <summary>Groups: for people, for pipes, and for programs.</summary>
public class GroupsCommandTests
{
    [Fact]
    public async Task Groups_Terminal_IsATableInTheZoneOfTheClock()
    {
        await using ToolHost host = await ToolHost.StartAsync("orders", "web-shop");
        await host.Service!.Seed.AddProfilingGroupAsync("functions", "AWSLambda", profilingEnabled: false);
        await host.AddProfileAsync("web-shop", new DateTimeOffset(2026, 11, 25, 13, 0, 0, TimeSpan.Zero), ("main", 1));
        host.IsTerminal = true;
        host.WantsColor = false;

        ToolOutcome outcome = await host.RunAsync("groups");

        Assert.Equal(ExitCode.Success, outcome.ExitCode);
        Assert.Equal(
            [
                "GROUP      PLATFORM   PROFILING  LATEST PROFILE",
                "orders     Default    on",
                "web-shop   Default    on         2026-11-25 14:00 +01:00",
                "functions  AWSLambda  off",
            ],
            outcome.OutputLines.Select(line => line.TrimEnd()));
    }

    [Fact]
    public async Task Groups_Pipe_IsLinesWithTabsAndTimesInUtc()
    {
        await using ToolHost host = await ToolHost.StartAsync("orders", "web-shop");
        await host.AddProfileAsync("web-shop", new DateTimeOffset(2026, 11, 25, 13, 0, 0, TimeSpan.Zero), ("main", 1));

        ToolOutcome outcome = await host.RunAsync("groups", "list");

        Assert.Equal("orders\tDefault\ton\t\nweb-shop\tDefault\ton\t2026-11-25T13:00:00Z\n", outcome.Output);
        Assert.Equal("", outcome.Errors);
    }

    [Fact]
    public async Task Groups_Json_IsOneDocumentWithItsVersion()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");

        ToolOutcome outcome = await host.RunAsync("groups", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(1, json.RootElement.GetProperty("schemaVersion").GetInt32());
        JsonElement group = Assert.Single(json.RootElement.GetProperty("groups").EnumerateArray());
        Assert.Equal(
            ("web-shop", "Default", true, JsonValueKind.Null),
            (group.GetProperty("name").GetString(), group.GetProperty("computePlatform").GetString(), group.GetProperty("profilingEnabled").GetBoolean(), group.GetProperty("latestProfileStart").ValueKind));
    }

    [Fact]
    public async Task Groups_MoreThanAHundred_AreCutUnlessAllAreWanted()
    {
        await using ToolHost host = await ToolHost.StartAsync([.. Enumerable.Range(0, 101).Select(i => $"g{i:000}")]);

        ToolOutcome first = await host.RunAsync("groups", "--include-description", "false");
        ToolOutcome all = await host.RunAsync("groups", "--all", "--include-description", "false");

        Assert.Equal(100, first.OutputLines.Length);
        Assert.Equal("These are the first 100 groups; --all lists the others too.\n", first.Errors);
        Assert.Equal(101, all.OutputLines.Length);
        Assert.Equal("", all.Errors);
    }

    [Fact]
    public async Task Create_ThenShow_DescribesTheGroup()
    {
        await using ToolHost host = await ToolHost.StartAsync();

        ToolOutcome created = await host.RunAsync("groups", "create", "functions", "--lambda");
        ToolOutcome shown = await host.RunAsync("groups", "show", "functions");

        Assert.Equal(ExitCode.Success, created.ExitCode);
        Assert.Contains("Platform        AWSLambda\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("Created         2026-11-26 11:00 +01:00\n", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_ExistingGroup_IsAFailureOfTheService()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");

        ToolOutcome outcome = await host.RunAsync("groups", "create", "web-shop");

        Assert.Equal(ExitCode.Service, outcome.ExitCode);
        Assert.StartsWith("CreateProfilingGroup: ConflictException", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("web-shop\n", true)]
    [InlineData("yes\n", false)]
    [InlineData("", false)]
    public async Task Delete_Terminal_AsksForTheName(string typed, bool isDeleted)
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        host.IsTerminal = true;
        host.Input = typed;

        ToolOutcome outcome = await host.RunAsync("groups", "delete", "web-shop");

        Assert.Equal(isDeleted ? ExitCode.Success : ExitCode.Failure, outcome.ExitCode);
        Assert.Contains("Delete the profiling group 'web-shop' and all of its profiles? Type its name to confirm:", outcome.Errors, StringComparison.Ordinal);
        Assert.Equal(isDeleted ? ExitCode.NotFound : ExitCode.Success, (await host.RunAsync("groups", "show", "web-shop")).ExitCode);
    }

    [Fact]
    public async Task Delete_NoTerminal_NeedsYes()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");

        ToolOutcome refused = await host.RunAsync("groups", "delete", "web-shop");
        ToolOutcome deleted = await host.RunAsync("groups", "delete", "web-shop", "--yes");

        Assert.Equal((ExitCode.Usage, "Deleting 'web-shop' asks for confirmation, and there is no terminal to ask: add --yes.\n"), (refused.ExitCode, refused.Errors));
        Assert.Equal((ExitCode.Success, "Deleted web-shop.\n"), (deleted.ExitCode, deleted.Errors));
    }

    [Fact]
    public async Task Times_OfADay_AreListed()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");
        await host.AddProfileAsync("web-shop", new DateTimeOffset(2026, 11, 25, 13, 0, 0, TimeSpan.Zero), ("main", 1));
        await host.AddProfileAsync("web-shop", new DateTimeOffset(2026, 11, 20, 13, 0, 0, TimeSpan.Zero), ("main", 1));

        ToolOutcome day = await host.RunAsync("times", "web-shop");
        ToolOutcome none = await host.RunAsync("times", "web-shop", "--from", "2026-11-22", "--to", "2026-11-23");

        Assert.Equal((ExitCode.Success, "2026-11-25T13:00:00Z\tPT1H\n"), (day.ExitCode, day.Output));
        Assert.Equal((ExitCode.Success, "", "web-shop has no profiles of the period 1h in 2026-11-22 00:00 to 2026-11-23 00:00 +01:00 (Test/Berlin).\n"), (none.ExitCode, none.Output, none.Errors));
        Assert.Equal(ExitCode.NotFound, (await host.RunAsync("times", "absent")).ExitCode);
    }

    [Fact]
    public async Task AgentConfig_PrintsWhatAnAgentReceives()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");

        ToolOutcome outcome = await host.RunAsync("agent-config", "web-shop", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.True(json.RootElement.GetProperty("shouldProfile").GetBoolean());
        Assert.Equal(300, json.RootElement.GetProperty("periodInSeconds").GetInt32());
    }

    [Fact]
    public async Task Findings_NoReports_IsAnEmptyList()
    {
        await using ToolHost host = await ToolHost.StartAsync("web-shop");

        ToolOutcome outcome = await host.RunAsync("findings", "--days", "30", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal((ExitCode.Success, 0), (outcome.ExitCode, json.RootElement.GetProperty("reports").GetArrayLength()));
    }
}
