using System.CommandLine;
using System.Globalization;
using System.Text;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Tool.Conversion;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Hosting;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;
using CodeGuruProfiler.Tool.Terminal;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>info: the content of a file.</summary>
internal static class InfoCommand
{
    private const string BestEffort = "The service does not document the format of aggregated profiles: they are read with best effort.";

    public static Command Create(CommandBuilder commands)
    {
        var file = new Argument<string>("FILE") { HelpName = "FILE", Description = "A profile of any format, or - for standard input." };
        Command info = commands.Create("info", "Describe a file: format, counters, nodes, depth, times.", async (run, cancellationToken) =>
        {
            SourceProfile source = await ProfileSources.ReadFilesAsync(run, [run.Get(file)], cancellationToken).ConfigureAwait(false);
            int depth = await Work.RunAsync(() => source.Profile.CallTree.Nodes.Select(node => node.Depth).DefaultIfEmpty().Max(), cancellationToken).ConfigureAwait(false);
            await WriteAsync(run, source, depth, cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        info.Add(file);
        return info;
    }

    private static Task WriteAsync(CommandRun run, SourceProfile source, int depth, CancellationToken cancellationToken)
    {
        ConvertedProfile profile = source.Profile;
        CallTree tree = profile.CallTree;
        string? format = profile.Format is { } known ? FormatText.Of(known) : null;
        string[] notes = [.. profile.Format is ProfileFormat.CodeGuruIon or ProfileFormat.CodeGuruJson ? [BestEffort] : Array.Empty<string>(), .. profile.Warnings];
        return run.WriteAsync(
            json =>
            {
                json.WriteText("file", source.Name);
                json.WriteText("format", format);
                json.WriteText("name", profile.Name);
                json.WriteTime("start", profile.Start);
                json.WriteTime("end", profile.End);
                json.WriteNumber("nodes", tree.NodeCount);
                json.WriteNumber("frames", tree.Frames.Count);
                json.WriteNumber("depth", depth);
                json.WriteValue("total", tree.Root.Total);
                json.WriteValue("secondsPerCount", profile.TimePerCount?.TotalSeconds ?? double.NaN);
                json.WriteObjects("counters", Enumerable.Range(0, tree.Counters.Count), counter =>
                {
                    json.WriteText("name", tree.Counters[counter]);
                    json.WriteValue("total", tree.Root.GetTotal(counter));
                });
                json.WriteTexts("notes", notes);
            },
            () => Text(run, source, format, depth, notes),
            cancellationToken);
    }

    private static string Text(CommandRun run, SourceProfile source, string? format, int depth, string[] notes)
    {
        ConvertedProfile profile = source.Profile;
        CallTree tree = profile.CallTree;
        var lines = new StringBuilder();
        Add("File", source.Name);
        Add("Format", format);
        Add("Name", profile.Name);
        Add("Time", source.DescribeTime(run.Zone) ?? (profile.Start is { } start ? TimeDisplay.Local(start, run.Zone) : null));
        Add("Call paths", tree.NodeCount.ToString("#,0", CultureInfo.InvariantCulture));
        Add("Frames", tree.Frames.Count.ToString("#,0", CultureInfo.InvariantCulture));
        Add("Depth", depth.ToString(CultureInfo.InvariantCulture));
        Add("Time per count", profile.TimePerCount is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.######} ms") : null);
        for (int counter = 0; counter < tree.Counters.Count; counter++)
        {
            Add("Counter", string.Create(CultureInfo.InvariantCulture, $"{tree.Counters[counter]}: {tree.Root.GetTotal(counter):#,0.##}"));
        }

        foreach (string note in notes)
        {
            Add("Note", note);
        }

        return lines.ToString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                lines.Append(CultureInfo.InvariantCulture, $"{name,-15} {VisibleName.Of(value)}\n");
            }
        }
    }
}
