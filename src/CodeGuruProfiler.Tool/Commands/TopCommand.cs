using System.CommandLine;
using System.Text.RegularExpressions;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;
using CodeGuruProfiler.Tool.Terminal;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>top: the frames that cost most, across all of their callers.</summary>
internal static class TopCommand
{
    private const int MaxShown = 1_000_000;

    public static Command Create(CommandBuilder commands)
    {
        Argument<string[]> sources = GroupArgument.CreateSources(commands);
        var profile = new ProfileOptions();
        var tree = new TreeOptions();
        var number = new Option<int>("-n", "--number") { Description = "Number of frames.", HelpName = "FRAMES", DefaultValueFactory = _ => 20 };
        Option<string> by = OrderOption.Create();
        var filter = new Option<string?>("--filter") { Description = "Show only frames whose name matches, in any letter case.", HelpName = "REGEX" };
        Command top = commands.Create("top", "Print the hottest frames.\nExample: codeguru-profiler top web-shop --at -2h --states RUNNABLE", async (run, cancellationToken) =>
        {
            ProfileSelection selection = profile.Read(run);
            FrameOrder order = OrderOption.Parse(run.Get(by));
            int shown = run.Get(number) is var count and >= 1 and <= MaxShown ? count : throw Errors.NotPositive("-n", run.Get(number), MaxShown);
            Regex? pattern = run.Get(filter) is { } text ? NamePattern.Parse(text) : null;
            SourceProfile source = await ProfileSources.ReadMergedAsync(run, run.Get(sources), selection, cancellationToken).ConfigureAwait(false);
            CallTree shownTree = tree.Filter(run, source.Profile.CallTree);
            IReadOnlyList<FrameTotals> frames = await Work.RunAsync(() => Find(shownTree, shown, order, pattern), cancellationToken).ConfigureAwait(false);
            await WriteAsync(run, source, shownTree, frames, cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        top.Add(sources);
        profile.AddTo(top);
        tree.AddTo(top);
        top.Add(number);
        top.Add(by);
        top.Add(filter);
        return top;
    }

    private static IReadOnlyList<FrameTotals> Find(CallTree tree, int shown, FrameOrder order, Regex? pattern)
        => pattern is null
            ? tree.HottestFrames(shown, order)
            : [.. tree.HottestFrames(Math.Max(tree.Frames.Count, 1), order).Where(frame => NamePattern.IsMatch(pattern, frame.Frame)).Take(shown)];

    private static async Task WriteAsync(CommandRun run, SourceProfile source, CallTree tree, IReadOnlyList<FrameTotals> frames, CancellationToken cancellationToken)
    {
        var table = new TextTable(
            new TableColumn("SELF", IsNumber: true), new TableColumn("TOTAL", IsNumber: true), new TableColumn("COUNT", IsNumber: true), new TableColumn("FRAME", IsName: true));
        foreach (FrameTotals frame in frames)
        {
            table.Add(TableCell.Share(frame.SelfShare), TableCell.Share(frame.TotalShare), TableCell.Count(frame.Self), frame.Frame);
        }

        await run.WriteAsync(
            json =>
            {
                json.WriteText("source", source.Name);
                json.WriteTime("start", source.Profile.Start);
                json.WriteTime("end", source.Profile.End);
                json.WriteTexts("counters", tree.Counters);
                json.WriteValue("total", tree.Root.Total);
                json.WriteObjects("frames", frames, frame =>
                {
                    json.WriteText("frame", frame.Frame);
                    json.WriteValue("self", frame.Self);
                    json.WriteValue("total", frame.Total);
                    json.WriteValue("selfShare", frame.SelfShare);
                    json.WriteValue("totalShare", frame.TotalShare);
                });
            },
            table,
            cancellationToken).ConfigureAwait(false);
        Page.Note(run, source);
    }
}
