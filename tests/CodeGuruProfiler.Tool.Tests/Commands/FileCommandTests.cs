using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Tests.Harness;

namespace CodeGuruProfiler.Tool.Tests.Commands;

/// <summary>top, tree, info and convert need no service.</summary>
public class FileCommandTests
{
    private const string Folded = "main;run;Shop.Orders.Post(int) 60\nmain;run;System.Text.Json.Write(string) 30\nmain;idle 10\n";

    [Fact]
    public async Task Top_Pipe_IsLinesWithTabs()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", Folded);

        ToolOutcome outcome = await host.RunAsync("top", "a.folded", "-n", "2");

        Assert.Equal("0.6\t0.6\t60\tShop.Orders.Post(int)\n0.3\t0.3\t30\tSystem.Text.Json.Write(string)\n", outcome.Output);
    }

    [Fact]
    public async Task Top_ByTotalWithFilter_KeepsTheShares()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", Folded);

        ToolOutcome outcome = await host.RunAsync("top", "a.folded", "--by", "total", "--filter", "^(RUN|main)$", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(
            [("main", 1.0), ("run", 0.9)],
            json.RootElement.GetProperty("frames").EnumerateArray().Select(frame => (frame.GetProperty("frame").GetString()!, frame.GetProperty("totalShare").GetDouble())));
    }

    [Theory]
    [InlineData("top a.folded --filter (", "'(' is not a regular expression: ")]
    [InlineData("top a.folded -n 0", "-n must be 1 to 1000000, but is 0.")]
    [InlineData("top a.folded --by time", "--by must be self or total, but is 'time'.")]
    [InlineData("tree a.folded --min x", "--min must be a share such as 1%, 0 to 100, but is 'x'.")]
    [InlineData("tree a.folded --depth 0", "--depth must be 1 to 1000, but is 0.")]
    [InlineData("convert a.folded", "Name the format with --to, or by the extension of --output: json, ion, pprof, speedscope, folded, cpuprofile, html, svg, text.")]
    [InlineData("convert a.folded --to xml", "'xml' is not a format: use json, ion, pprof, speedscope, folded, cpuprofile, html, svg, text.")]
    [InlineData("convert a.folded a.folded --to json", "Several files are converted into one only with --merge.")]
    [InlineData("convert a.folded --to json --json", "--json and --output - both write to standard output: use one of them.")]
    [InlineData("convert a.folded --to json --time-per-count 10", "'10' is not a duration: use 30s, 5m, 2h or 1d.")]
    [InlineData("diff a.folded a.folded --fail-on 5%", "--fail-on must be percentage points such as 5pp, above 0, but is '5%'.")]
    [InlineData("completion tcsh", "'tcsh' is not a shell with completions here: use bash, zsh, fish or pwsh.")]
    [InlineData("put web-shop a.folded", "'a.folded' contains no time, and a posted profile needs one: add --start and --end.")]
    public async Task Command_InvalidValue_IsUsageInOneLine(string line, string mistake)
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", Folded);

        ToolOutcome outcome = await host.RunAsync(line.Split(' '));

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(mistake, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Top_PatternThatNeverEnds_IsUsage()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", new string('a', 40) + "! 1\n");

        ToolOutcome outcome = await host.RunAsync("top", "a.folded", "--filter", "^(a+)+$");

        Assert.Equal((ExitCode.Usage, "'^(a+)+$' takes too long to match a name: write it without nested repetitions.\n"), (outcome.ExitCode, outcome.Errors));
    }

    [Fact]
    public async Task Tree_Focus_PrintsWhatTheFrameCalls()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", Folded);

        ToolOutcome outcome = await host.RunAsync("tree", "a.folded", "--focus", "RUN");
        ToolOutcome absent = await host.RunAsync("tree", "a.folded", "--focus", "nowhere");

        Assert.Contains(" 100.0 %          90    run\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("main", outcome.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.NotFound, "No frame of the profile contains 'nowhere'.\n"), (absent.ExitCode, absent.Errors));
    }

    [Fact]
    public async Task Tree_Json_HasNodesInDepthFirstOrder()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", Folded);

        ToolOutcome outcome = await host.RunAsync("tree", "a.folded", "--min", "20%", "--depth", "2", "--json");

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.Equal(
            [(1, "main"), (2, "run")],
            json.RootElement.GetProperty("nodes").EnumerateArray().Select(node => (node.GetProperty("depth").GetInt32(), node.GetProperty("frame").GetString()!)));
    }

    [Fact]
    public async Task Info_OfAFile_HasFormatAndCounts()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", Folded);

        ToolOutcome outcome = await host.RunAsync("info", "a.folded");

        Assert.Equal(
            ["File            a.folded", "Format          folded", "Call paths      5", "Frames          5", "Depth           3", "Counter         WALL_TIME: 100"],
            outcome.OutputLines);
    }

    [Fact]
    public async Task Info_OfCodeGuruJson_SaysBestEffort()
    {
        await using var host = ToolHost.Create();
        await File.WriteAllBytesAsync(host.PathOf("a.json"), ToolHost.Profile(ToolHost.Now, ("main", 1)).ToArray(ProfileEncoding.Json));

        ToolOutcome outcome = await host.RunAsync("info", "a.json");

        Assert.Contains("Note            The service does not document the format of aggregated profiles", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Time            2026-11-26 11:00 to 11:05 +01:00 (Test/Berlin)\n", outcome.Output, StringComparison.Ordinal);
    }

    public static TheoryData<string> Formats => ["a.json", "a.ion", "a.pb.gz", "a.pb", "a.speedscope.json", "a.folded"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Convert_ToAFormatThatIsRead_KeepsTheTree(string output)
    {
        await using var host = ToolHost.Create();
        host.Write("in.folded", Folded);

        ToolOutcome outcome = await host.RunAsync("convert", "in.folded", "-o", output);

        Assert.Equal((ExitCode.Success, output + "\n", ""), (outcome.ExitCode, outcome.Output, outcome.Errors));
        ConvertedProfile read = ProfileFormats.Read(await File.ReadAllBytesAsync(host.PathOf(output)), output);
        Assert.Equal(
            ["idle 10", "Shop.Orders.Post(int) 60", "System.Text.Json.Write(string) 30"],
            read.CallTree.HottestFrames(3).Select(frame => string.Create(CultureInfo.InvariantCulture, $"{frame.Frame} {frame.Self}")).Order(StringComparer.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("a.cpuprofile", "{")]
    [InlineData("a.html", "<!")]
    [InlineData("a.svg", "<svg")]
    [InlineData("a.txt", "in.folded\n")]
    public async Task Convert_ToAFormatThatIsOnlyWritten_BeginsAsItDoes(string output, string start)
    {
        await using var host = ToolHost.Create();
        host.Write("in.folded", Folded);

        Assert.Equal(ExitCode.Success, (await host.RunAsync("convert", "in.folded", "-o", output)).ExitCode);
        Assert.StartsWith(start, await File.ReadAllTextAsync(host.PathOf(output)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_StripRuntime_CountsGoToTheCaller()
    {
        await using var host = ToolHost.Create();
        host.Write("in.folded", Folded);

        ToolOutcome outcome = await host.RunAsync("convert", "in.folded", "--strip-runtime", "--to", "folded");

        Assert.Equal(["main;idle 10", "main;run 30", "main;run;Shop.Orders.Post(int) 60"], outcome.OutputLines.Order(StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Convert_StandardInputAndOutput_AreDashes()
    {
        await using var host = ToolHost.Create();
        host.Input = Folded;

        ToolOutcome outcome = await host.RunAsync("convert", "-", "--to", "folded", "-o", "-");

        Assert.Equal(3, outcome.OutputLines.Length);
    }

    [Fact]
    public async Task Convert_MergedFiles_AddUp()
    {
        await using var host = ToolHost.Create();
        host.Write("a.folded", "main 1\n");
        host.Write("b.folded", "main 2\n");

        Assert.Equal("main 3\n", (await host.RunAsync("convert", "a.folded", "b.folded", "--merge", "--to", "folded")).Output);
    }

    [Fact]
    public async Task Convert_BinaryToATerminal_IsRefused()
    {
        await using var host = ToolHost.Create();
        host.Write("in.folded", Folded);
        host.IsTerminal = true;

        ToolOutcome outcome = await host.RunAsync("convert", "in.folded", "--to", "pprof");

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains("The output is binary, which a terminal cannot show: use -o FILE, or a pipe.", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_NettraceIsDetectedByItsContent()
    {
        await using var host = ToolHost.Create();
        await File.WriteAllBytesAsync(host.PathOf("in.bin"), "Nettrace"u8.ToArray());

        ToolOutcome outcome = await host.RunAsync("info", "in.bin");

        Assert.Equal(ExitCode.Failure, outcome.ExitCode);
        Assert.StartsWith("'in.bin' cannot be read: ", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("my notes", "Expected pprof, speedscope, ")]
    [InlineData("", "")]
    public async Task Info_FileOfNoFormat_IsOneLine(string content, string reason)
    {
        await using var host = ToolHost.Create();
        host.Write("notes.txt", content);

        ToolOutcome outcome = await host.RunAsync("info", "notes.txt");

        Assert.Equal((ExitCode.Failure, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith("'notes.txt' cannot be read: " + reason, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("info absent.json", ExitCode.NotFound, "There is no file 'absent.json'.")]
    [InlineData("top absent.json", ExitCode.NotFound, "'absent.json' is neither a file that exists nor the name of a profiling group.")]
    [InlineData("info .", ExitCode.Usage, "'.' is a folder: name a file in it.")]
    [InlineData("convert in.folded -o .", ExitCode.Usage, "Name the format with --to, or by the extension of --output: json, ion, pprof, speedscope, folded, cpuprofile, html, svg, text.")]
    [InlineData("convert in.folded --to json -o .", ExitCode.Usage, "'.' is a folder: name a file in it.")]
    [InlineData("convert in.folded --to json -o absent/a.json", ExitCode.Failure, "'absent/a.json' cannot be written: ")]
    public async Task Command_FileThatIsNotThere_IsOneLine(string line, int exitCode, string message)
    {
        await using var host = ToolHost.Create();
        host.Write("in.folded", Folded);

        ToolOutcome outcome = await host.RunAsync(line.Split(' '));

        Assert.Equal((exitCode, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Convert_OutputThatIsALink_KeepsTheLink()
    {
        await using var host = ToolHost.Create();
        host.Write("in.folded", "main 1\n");
        host.Write("target.folded", "old 1\n");
        File.CreateSymbolicLink(host.PathOf("link.folded"), host.PathOf("target.folded"));

        Assert.Equal(ExitCode.Success, (await host.RunAsync("convert", "in.folded", "-o", "link.folded")).ExitCode);
        Assert.Equal("main 1\n", await File.ReadAllTextAsync(host.PathOf("target.folded")));
        Assert.NotNull(new FileInfo(host.PathOf("link.folded")).LinkTarget);
    }
}
