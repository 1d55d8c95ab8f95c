using System.CommandLine;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Conversion;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>convert: profiles from any format to any other.</summary>
internal static class ConvertCommand
{
    public static Command Create(CommandBuilder commands)
    {
        var inputs = new Argument<string[]>("IN") { HelpName = "IN", Description = "Files, or - for standard input. The content decides their format, then the extension.", Arity = ArgumentArity.OneOrMore };
        var to = new Option<string?>("--to", "--format") { Description = $"Format: {OutputFormat.Names}. Default: by the extension of --output.", HelpName = "FORMAT" };
        var merge = new Option<bool>("--merge") { Description = "Add up several files." };
        var tree = new TreeOptions();
        var timePerCount = new Option<string?>("--time-per-count") { Description = "The time that a count of 1 stands for, such as 10ms.", HelpName = "DURATION" };
        var stripRuntime = new Option<bool>("--strip-runtime") { Description = "Leave out frames of the libraries of .NET and Java; their counts go to their callers." };
        var sources = new Option<bool>("--sources") { Description = "Write source files and lines too, where the format has them." };
        Command convert = commands.Create("convert", "Convert profiles: any format to any other.\nExample: codeguru-profiler convert app.nettrace -o app.pb.gz", (run, cancellationToken) =>
        {
            OutputFormat format = FindFormat(run, run.Get(to));
            string[] paths = run.Get(inputs);
            TimeSpan? time = run.Get(timePerCount) is { } text ? DurationText.Parse(text) : null;
            return paths.Length == 1 || run.Get(merge)
                ? RunAsync(run, paths, format, tree, time, run.Get(stripRuntime), run.Get(sources), cancellationToken)
                : throw Conversion.Errors.SeveralInputs();
        });
        convert.Add(inputs);
        convert.Add(to);
        convert.Add(merge);
        tree.AddTo(convert);
        convert.Add(timePerCount);
        convert.Add(stripRuntime);
        convert.Add(sources);
        return convert;
    }

    private static OutputFormat FindFormat(CommandRun run, string? name)
        => name is not null ? OutputFormat.Parse(name)
            : (run.OutputPath is { } path ? OutputFormat.OfFile(path) : null) ?? throw Conversion.Errors.NoFormat();

    private static async Task<int> RunAsync(
        CommandRun run, string[] paths, OutputFormat format, TreeOptions tree, TimeSpan? timePerCount, bool stripRuntime, bool includeSources, CancellationToken cancellationToken)
    {
        bool isStandard = run.OutputPath is null or OutputFile.Standard;
        if (isStandard && run.IsJson)
        {
            throw Errors.JsonAndStandardOutput();
        }

        SourceProfile source = await ProfileSources.ReadFilesAsync(run, paths, cancellationToken).ConfigureAwait(false);
        CallTree shown = tree.Filter(run, source.Profile.CallTree);
        if (stripRuntime)
        {
            shown = await Work.RunAsync(() => FrameTrees.WithoutRuntime(shown), cancellationToken).ConfigureAwait(false);
        }

        ConvertedProfile profile = source.Profile with { CallTree = shown, TimePerCount = timePerCount ?? source.Profile.TimePerCount };
        var settings = new OutputSettings(
            new FlameGraphOptions { Title = source.Name, Subtitle = source.DescribeTime(run.Zone), TimePerCount = profile.TimePerCount }, includeSources);
        await run.WriteToAsync(run.OutputPath, format.IsBinary, output => format.Write(profile, settings, output), cancellationToken).ConfigureAwait(false);
        if (!isStandard)
        {
            await run.WriteFactsAsync(
                json =>
                {
                    json.WriteText("output", run.OutputPath);
                    json.WriteText("from", source.Profile.Format is { } from ? FormatText.Of(from) : null);
                    json.WriteText("format", format.Name);
                    json.WriteNumber("nodes", shown.NodeCount);
                },
                run.OutputPath + "\n",
                cancellationToken).ConfigureAwait(false);
        }

        return ExitCode.Success;
    }
}
