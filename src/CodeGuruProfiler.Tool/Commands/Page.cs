using System.Globalization;
using System.Text.Json;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Files;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Selection;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>A page that was written: noted, reported by its path, and opened.</summary>
internal static class Page
{
    /// <summary>Notes what the page shows, with the time zone.</summary>
    public static void Note(CommandRun run, SourceProfile source)
        => run.Note(string.Create(
            CultureInfo.InvariantCulture,
            $"{source.Name}{(source.DescribeTime(run.Zone) is { } time ? ", " + time : "")}: {source.Profile.CallTree.Root.Total:#,0.##} counts in {source.Profile.CallTree.NodeCount:#,0} call paths."));

    /// <summary>Prints the path, and opens the page if that is wanted and there is a browser.</summary>
    public static async Task<int> ReportAsync(CommandRun run, string path, bool open, Action<Utf8JsonWriter> writeFacts, CancellationToken cancellationToken)
    {
        if (path == OutputFile.Standard)
        {
            return run.IsJson ? throw Errors.JsonAndStandardOutput() : ExitCode.Success;
        }

        string full = run.Tool.FullPath(path);
        await run.WriteFactsAsync(
            json =>
            {
                json.WriteText("output", full);
                writeFacts(json);
            },
            (open ? full : path) + "\n",
            cancellationToken).ConfigureAwait(false);
        if (open && !run.Tool.OpenBrowser(full))
        {
            run.Note("There is no browser here: open the page yourself.");
        }

        return ExitCode.Success;
    }
}
