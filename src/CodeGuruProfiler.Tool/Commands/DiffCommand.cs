using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;
using CodeGuruProfiler.Tool.Terminal;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>diff: two profiles side by side, as a page, a table of changes, and a gate.</summary>
internal static class DiffCommand
{
    private const int MaxShown = 10_000;

    public static Command Create(CommandBuilder commands)
    {
        Argument<string> before = GroupArgument.CreateSource(commands, "BEFORE");
        Argument<string> after = GroupArgument.CreateSource(commands, "AFTER");
        var period = new Option<string?>("--period") { Description = "5m, 1h or 1d, for groups. Default: 1h.", HelpName = "PERIOD" };
        var tree = new TreeOptions();
        var failOn = new Option<string?>("--fail-on")
        {
            Description = "Exit with 3 if the self share of a frame grew by at least so many percentage points, and by more than noise. Example: 5pp.",
            HelpName = "POINTS",
        };
        var number = new Option<int>("-n", "--number") { Description = "Number of frames in the table.", HelpName = "FRAMES", DefaultValueFactory = _ => 20 };
        var by = OrderOption.Create();
        var noPage = new Option<bool>("--no-html") { Description = "Write no page." };
        var open = new Option<bool>("--open") { Description = "Open the page in the browser." };
        Command diff = commands.Create(
            "diff",
            "Compare two profiles: a page with both, and a table of the frames that changed most.\nExample: codeguru-profiler diff web-shop@-25h web-shop@-1h --fail-on 5pp",
            async (run, cancellationToken) =>
            {
                double? limit = run.Get(failOn) is { } text ? ParsePoints(text) : null;
                int shown = run.Get(number) is var count and >= 1 and <= MaxShown ? count : throw Errors.NotPositive("-n", run.Get(number), MaxShown);
                FrameOrder order = OrderOption.Parse(run.Get(by));
                var selection = new ProfileSelection(null, null, run.Get(period) is { } length ? AggregationLength.Parse(length) : AggregationLength.Hour, null);
                var pair = new ComparedSources(
                    await ProfileSources.ReadAsync(run, run.Get(before), selection, cancellationToken).ConfigureAwait(false),
                    await ProfileSources.ReadAsync(run, run.Get(after), selection, cancellationToken).ConfigureAwait(false));
                CallTreeComparison comparison = await Work.RunAsync(
                    () => CallTreeComparison.Of(tree.Filter(run, pair.Before.Profile.CallTree), tree.Filter(run, pair.After.Profile.CallTree)), cancellationToken).ConfigureAwait(false);
                string? path = run.Get(noPage) ? null : run.OutputPath ?? pair.FileStem(run.Zone) + ".html";
                await WriteAsync(run, pair, comparison, comparison.ChangedFrames(shown, order), path, run.Get(open), cancellationToken).ConfigureAwait(false);
                return limit is { } points ? Judge(run, comparison, points) : ExitCode.Success;
            });
        diff.Add(before);
        diff.Add(after);
        diff.Add(period);
        tree.AddTo(diff);
        diff.Add(failOn);
        diff.Add(number);
        diff.Add(by);
        diff.Add(noPage);
        diff.Add(open);
        return diff;
    }

    private static double ParsePoints(string text)
        => text.EndsWith("pp", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(text[..^2].Trim().TrimStart('+'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double points)
            && points is > 0 and <= 100
            ? points
            : throw Errors.NotPoints(text);

    private static async Task WriteAsync(
        CommandRun run, ComparedSources pair, CallTreeComparison comparison, IReadOnlyList<FrameChange> changes, string? path, bool open, CancellationToken cancellationToken)
    {
        if (path is not null)
        {
            var options = new FlameGraphOptions { Title = $"{pair.Before.Name} → {pair.After.Name}", Subtitle = pair.DescribeTimes(run.Zone) };
            await run.WriteToAsync(path, isBinary: false, output => FlameGraph.WriteHtml(comparison, output, options), cancellationToken).ConfigureAwait(false);
        }

        run.Note($"Before: {pair.Before.Name}{Time(pair.Before)}");
        run.Note($"After: {pair.After.Name}{Time(pair.After)}");
        if (path == OutputFile.Standard)
        {
            return;
        }

        await run.WriteFactsAsync(
            json =>
            {
                json.WriteText("before", pair.Before.Name);
                json.WriteText("after", pair.After.Name);
                json.WriteText("output", path is null ? null : run.Tool.FullPath(path));
                json.WriteObjects("frames", changes, change => Write(json, change));
            },
            Table(changes).ToText(run.Console, run.Console.IsOutputTerminal),
            cancellationToken).ConfigureAwait(false);
        if (path is not null)
        {
            run.Note($"The page is {run.Tool.FullPath(path)}");
            if (open && !run.Tool.OpenBrowser(run.Tool.FullPath(path)))
            {
                run.Note("There is no browser here: open the page yourself.");
            }
        }

        string Time(SourceProfile source) => source.DescribeTime(run.Zone) is { } time ? $", {time}" : "";
    }

    private static TextTable Table(IReadOnlyList<FrameChange> changes)
    {
        var table = new TextTable(
            new TableColumn("POINTS", IsNumber: true),
            new TableColumn("BEFORE", IsNumber: true),
            new TableColumn("AFTER", IsNumber: true),
            new TableColumn("Z", IsNumber: true),
            new TableColumn("FRAME", IsName: true));
        foreach (FrameChange change in changes)
        {
            table.Add(
                new TableCell(change.Change.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture), change.Change.ToString("0.####", CultureInfo.InvariantCulture), Style(change)),
                TableCell.Share(change.ShareBefore),
                TableCell.Share(change.ShareAfter),
                double.IsNaN(change.Z) ? "" : change.IsNoise ? new TableCell("noise", change.Z.ToString("0.##", CultureInfo.InvariantCulture)) : change.Z.ToString("0.0", CultureInfo.InvariantCulture),
                change.Frame);
        }

        return table;
    }

    private static TextStyle Style(FrameChange change) => change.IsNoise ? TextStyle.None : change.Change > 0 ? TextStyle.Bad : TextStyle.Good;

    private static void Write(Utf8JsonWriter json, FrameChange change)
    {
        json.WriteText("frame", change.Frame);
        json.WriteValue("selfBefore", change.Before.Self);
        json.WriteValue("selfAfter", change.After.Self);
        json.WriteValue("totalBefore", change.Before.Total);
        json.WriteValue("totalAfter", change.After.Total);
        json.WriteValue("shareBefore", change.ShareBefore);
        json.WriteValue("shareAfter", change.ShareAfter);
        json.WriteValue("points", change.Change);
        json.WriteValue("z", change.Z);
        json.WriteBoolean("isNoise", change.IsNoise);
    }

    private static int Judge(CommandRun run, CallTreeComparison comparison, double points)
    {
        FrameChange[] grown =
        [
            .. comparison.ChangedFrames(Math.Max(comparison.Union.Frames.Count, 1), FrameOrder.Self)
                .Where(change => change.Change >= points && !change.IsNoise)
                .OrderByDescending(change => change.Change),
        ];
        if (grown.Length == 0)
        {
            return ExitCode.Success;
        }

        run.Progress.Dispose();
        run.Console.WriteError(string.Create(
            CultureInfo.InvariantCulture,
            $"{grown.Length} {(grown.Length == 1 ? "frame" : "frames")} grew by {points} percentage points or more: {string.Join(", ", grown.Take(3).Select(change => $"{change.Frame} (+{change.Change:0.0})"))}{(grown.Length > 3 ? ", …" : "")}"));
        return ExitCode.GateClosed;
    }
}
