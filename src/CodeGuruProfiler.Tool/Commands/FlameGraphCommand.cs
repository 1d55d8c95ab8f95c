using System.CommandLine;
using System.Text.Json;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Tool.Conversion;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>flamegraph: a profile as an interactive page.</summary>
internal static class FlameGraphCommand
{
    public static Command Create(CommandBuilder commands)
    {
        Argument<string[]> sources = GroupArgument.CreateSources(commands);
        var profile = new ProfileOptions();
        var tree = new TreeOptions();
        var title = new Option<string?>("--title") { Description = "Title of the page. Default: the name of the group or file.", HelpName = "TEXT" };
        var open = new Option<bool>("--open") { Description = "Open the page in the browser." };
        Command flameGraph = commands.Create(
            "flamegraph",
            "Write a flame graph: one HTML file that needs nothing else; SVG when --output ends in .svg.\n"
            + "Example: codeguru-profiler flamegraph web-shop --at \"yesterday 14:00\" --open",
            (run, cancellationToken) => RunAsync(run, run.Get(sources), profile.Read(run), tree, run.Get(title), run.Get(open), cancellationToken));
        flameGraph.Aliases.Add("fg");
        flameGraph.Add(sources);
        profile.AddTo(flameGraph);
        tree.AddTo(flameGraph);
        flameGraph.Add(title);
        flameGraph.Add(open);
        return flameGraph;
    }

    private static async Task<int> RunAsync(
        CommandRun run, string[] sources, ProfileSelection selection, TreeOptions tree, string? title, bool open, CancellationToken cancellationToken)
    {
        SourceProfile source = await ProfileSources.ReadMergedAsync(run, sources, selection, cancellationToken).ConfigureAwait(false);
        tree.Filter(run, source.Profile.CallTree);
        string path = run.OutputPath ?? source.FileStem(run.Zone) + ".html";
        var settings = new OutputSettings(new FlameGraphOptions
        {
            Title = title ?? source.Name,
            Subtitle = source.DescribeTime(run.Zone),
            Counters = tree.Read(run),
            TimePerCount = source.Profile.TimePerCount,
        });
        OutputFormat format = OutputFormat.OfFile(path) is { Name: "svg" } svg ? svg : OutputFormat.Parse("html");
        await run.WriteToAsync(path, format.IsBinary, output => format.Write(source.Profile, settings, output), cancellationToken).ConfigureAwait(false);
        Page.Note(run, source);
        return await Page.ReportAsync(run, path, open, json => WriteFacts(json, source), cancellationToken).ConfigureAwait(false);
    }

    private static void WriteFacts(Utf8JsonWriter json, SourceProfile source)
    {
        json.WriteText("source", source.Name);
        json.WriteTime("start", source.Profile.Start);
        json.WriteTime("end", source.Profile.End);
        json.WriteNumber("nodes", source.Profile.CallTree.NodeCount);
        json.WriteValue("total", source.Profile.CallTree.Root.Total);
    }
}
