using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Conversion;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Processes;

/// <summary>record: a .NET process of this machine, as a flame graph or in any format. It needs no AWS account.</summary>
internal static class RecordCommand
{
    private static readonly TimeSpan DefaultDuration = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan DefaultInterval = TimeSpan.FromMilliseconds(10);

    public static Command Create(CommandBuilder commands)
    {
        Option<int?> pid = ProcessOption.Create();
        var duration = new Option<string?>("--duration") { Description = "Length of the recording, such as 30s. Default: 10s; for a COMMAND, until it ends. Ctrl+C ends it earlier.", HelpName = "DURATION" };
        var interval = new Option<string?>("--interval") { Description = "The time between two samples of a thread that are counted. Default: 10ms; the runtime samples every millisecond.", HelpName = "DURATION" };
        var to = new Option<string?>("--to", "--format") { Description = $"Format: {OutputFormat.Names}. Default: by the extension of --output, or html.", HelpName = "FORMAT" };
        var tree = new TreeOptions();
        var title = new Option<string?>("--title") { Description = "Title of the page. Default: the name of the program.", HelpName = "TEXT" };
        var open = new Option<bool>("--open") { Description = "Open the page in the browser." };
        var program = new Argument<string[]>("command") { HelpName = "COMMAND", Description = "After --: a program to start, with its arguments. Its start-up is recorded too, and its exit code is returned.", Arity = ArgumentArity.ZeroOrMore };
        Command record = commands.Create(
            "record",
            "Record a .NET process of this machine: a flame graph, or any format.\n"
            + "Example: codeguru-profiler record --pid 4711 --open\n"
            + "Example: codeguru-profiler record -o start.pb.gz -- dotnet bin/Release/net10.0/web-shop.dll",
            (run, cancellationToken) =>
            {
                var settings = new RecordSettings(
                    run.Get(pid),
                    run.Get(program),
                    run.Get(duration) is { } text ? DurationText.Parse(text) : null,
                    run.Get(interval) is { } between ? DurationText.Parse(between) : DefaultInterval,
                    run.Get(to) is { } name ? OutputFormat.Parse(name) : run.OutputPath is { } path ? OutputFormat.OfFile(path) ?? throw Conversion.Errors.NoFormat() : OutputFormat.Parse("html"),
                    run.Get(title),
                    run.Get(open));
                return RunAsync(run, settings, tree, cancellationToken);
            });
        record.Add(pid);
        record.Add(duration);
        record.Add(interval);
        record.Add(to);
        tree.AddTo(record);
        record.Add(title);
        record.Add(open);
        record.Add(program);
        return record;
    }

    private static async Task<int> RunAsync(CommandRun run, RecordSettings settings, TreeOptions tree, CancellationToken interrupted)
    {
        if (settings.Command.Length > 0 == settings.ProcessId is not null)
        {
            throw Errors.ProcessOrCommand();
        }

        if (settings.Command.Length > 0)
        {
            return await RecordCommandAsync(run, settings, tree, interrupted).ConfigureAwait(false);
        }

        int id = settings.ProcessId!.Value; // one of the two
        RecordedProcess process = RecordedProcess.Find(id);
        run.Progress.Show($"Recording process {id.ToString(CultureInfo.InvariantCulture)}");
        ConvertedProfile profile = await Recording.RecordAsync(process.Endpoint, settings.Interval, run.Clock, settings.Duration ?? DefaultDuration, interrupted).ConfigureAwait(false);
        return await WriteAsync(run, settings, tree, profile, process.Name, isDataOnly: true).ConfigureAwait(false);
    }

    private static async Task<int> RecordCommandAsync(CommandRun run, RecordSettings settings, TreeOptions tree, CancellationToken interrupted)
    {
        SdkCommand.Refuse(settings.Command);
        StartedProgram program = StartedProgram.Start(settings.Command, run.Tool.Folder);
        await using (program.ConfigureAwait(false))
        {
            ConvertedProfile profile;
            try
            {
                profile = await program.RecordAsync(settings.Interval, run.Clock, settings.Duration ?? Timeout.InfiniteTimeSpan, interrupted).ConfigureAwait(false);
            }
            catch (ToolException incomplete) when (program.IsResumed)
            {
                // A program that crashed has no names; its exit code is the more important news.
                int exitCode = await program.WaitForExitAsync().ConfigureAwait(false);
                if (exitCode == ExitCode.Success)
                {
                    throw;
                }

                run.Note(incomplete.Message);
                return exitCode;
            }

            await WriteAsync(run, settings, tree, profile, Path.GetFileNameWithoutExtension(program.Name), isDataOnly: false).ConfigureAwait(false);
            if (program.IsRunning)
            {
                run.Note($"{program.Name} is still running. This command ends with it, and returns its exit code.");
            }

            return await program.WaitForExitAsync().ConfigureAwait(false);
        }
    }

    // Ctrl+C ended the recording, not the writing.
    private static async Task<int> WriteAsync(CommandRun run, RecordSettings settings, TreeOptions tree, ConvertedProfile profile, string name, bool isDataOnly)
    {
        CallTree shown = tree.Filter(run, profile.CallTree);
        ConvertedProfile written = profile with { CallTree = shown };
        var source = new SourceProfile(name, null, written, null);
        foreach (string warning in profile.Warnings)
        {
            run.Note(warning);
        }

        string path = run.OutputPath ?? name + settings.Format.Extensions[0];
        var output = new OutputSettings(new FlameGraphOptions { Title = settings.Title ?? name, Subtitle = source.DescribeTime(run.Zone), TimePerCount = profile.TimePerCount });
        await run.WriteToAsync(path, settings.Format.IsBinary, buffer => settings.Format.Write(written, output, buffer), CancellationToken.None).ConfigureAwait(false);
        Commands.Page.Note(run, source);
        if (!isDataOnly)
        {
            // Standard output is that of the program.
            run.Note(path);
            return settings.Opens && path != OutputFile.Standard && !run.Tool.OpenBrowser(run.Tool.FullPath(path)) ? ExitCode.Failure : ExitCode.Success;
        }

        return await Commands.Page.ReportAsync(run, path, settings.Opens, json => WriteFacts(json, written, settings.Format), CancellationToken.None).ConfigureAwait(false);
    }

    private static void WriteFacts(Utf8JsonWriter json, ConvertedProfile profile, OutputFormat format)
    {
        json.WriteText("format", format.Name);
        json.WriteTime("start", profile.Start);
        json.WriteTime("end", profile.End);
        json.WriteNumber("nodes", profile.CallTree.NodeCount);
        json.WriteValue("total", profile.CallTree.Root.Total);
    }
}
