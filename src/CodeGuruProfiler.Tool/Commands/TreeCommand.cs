using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Buffers;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Names;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>tree: the calls of a profile as indented lines.</summary>
internal static class TreeCommand
{
    private const int MaxDepth = 1000;

    public static Command Create(CommandBuilder commands)
    {
        Argument<string[]> sources = GroupArgument.CreateSources(commands);
        var profile = new ProfileOptions();
        var states = new TreeOptions();
        var min = new Option<string>("--min") { Description = "Leave out calls with a smaller share of the whole.", HelpName = "SHARE", DefaultValueFactory = _ => "1%" };
        var depth = new Option<int>("--depth") { Description = "Print so many levels.", HelpName = "FRAMES", DefaultValueFactory = _ => 64 };
        var focus = new Option<string?>("--focus") { Description = "Print only what frames call whose name contains this text.", HelpName = "FRAME" };
        Command tree = commands.Create("tree", "Print the calls as an indented tree, the heaviest first.", async (run, cancellationToken) =>
        {
            ProfileSelection selection = profile.Read(run);
            double share = ParseShare(run.Get(min)!); // It has a default.
            int levels = run.Get(depth) is var given and >= 1 and <= MaxDepth ? given : throw Errors.NotPositive("--depth", run.Get(depth), MaxDepth);
            SourceProfile source = await ProfileSources.ReadMergedAsync(run, run.Get(sources), selection, cancellationToken).ConfigureAwait(false);
            CallTree shown = states.Filter(run, source.Profile.CallTree);
            if (run.Get(focus) is { } frame)
            {
                shown = await Work.RunAsync(() => FrameTrees.Focus(shown, frame), cancellationToken).ConfigureAwait(false) ?? throw Selection.Errors.NoFrame(frame);
            }

            var options = new FlameGraphOptions { Title = source.Name, Subtitle = source.DescribeTime(run.Zone), MinShare = share, MaxTextDepth = levels };
            await run.WriteAsync(
                json => Write(json, source, shown, share, levels), () => Text(shown, options, run), cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        tree.Add(sources);
        profile.AddTo(tree);
        states.AddTo(tree);
        tree.Add(min);
        tree.Add(depth);
        tree.Add(focus);
        return tree;
    }

    private static double ParseShare(string text)
        => double.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent <= 100
            ? percent / 100
            : throw Errors.NotAShare("--min", text);

    private static string Text(CallTree tree, FlameGraphOptions options, CommandRun run)
    {
        using var output = new PooledBufferWriter(16 * 1024);
        FlameGraph.WriteText(tree, output, options);
        string text = Encoding.UTF8.GetString(output.Written);
        return run.OutputPath is null && run.Console.IsOutputTerminal ? string.Join('\n', text.Split('\n').Select(line => Fit(line, run.Console.Width))) : text;
    }

    // A line is numbers, the indentation, and a name, which makes room.
    private static string Fit(string line, int width)
    {
        const int Columns = 22;
        if (line.Length <= width || line.Length <= Columns)
        {
            return line;
        }

        int name = Columns;
        while (name < line.Length && line[name] == ' ')
        {
            name++;
        }

        return string.Concat(line.AsSpan(0, name), FrameLabel.Fit(line[name..], Math.Max(width - name, 12), shorten: true));
    }

    private static void Write(Utf8JsonWriter json, SourceProfile source, CallTree tree, double share, int levels)
    {
        json.WriteText("source", source.Name);
        json.WriteTime("start", source.Profile.Start);
        json.WriteTime("end", source.Profile.End);
        json.WriteValue("total", tree.Root.Total);
        json.WriteObjects("nodes", tree.Nodes.Where(node => node.Depth <= levels && node.Total >= share * tree.Root.Total), node =>
        {
            json.WriteNumber("depth", node.Depth);
            json.WriteText("frame", node.Frame);
            json.WriteValue("self", node.Self);
            json.WriteValue("total", node.Total);
        });
    }
}
