using System.CommandLine;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Terminal;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>times: lists the profiles of a group.</summary>
internal static class TimesCommand
{
    public static Command Create(CommandBuilder commands)
    {
        Argument<string> group = GroupArgument.Create(commands);
        var from = new Option<string?>("--from") { Description = "Start of the range. Default: a day before its end.", HelpName = "TIME" };
        var to = new Option<string?>("--to") { Description = "End of the range. Default: now.", HelpName = "TIME" };
        var period = new Option<string?>("--period") { Description = "5m, 1h or 1d. Default: 1h.", HelpName = "PERIOD" };
        Command times = commands.Create("times", "List the profiles of a group.", (run, cancellationToken) =>
        {
            AggregationLength length = run.Get(period) is { } text ? AggregationLength.Parse(text) : AggregationLength.Hour;
            TimeRange range = TimeRange.Read(run, from, to, TimeSpan.FromDays(1));
            return RunAsync(run, run.Get(group), range, length, cancellationToken);
        });
        times.Add(group);
        times.Add(from);
        times.Add(to);
        times.Add(period);
        return times;
    }

    private static Task<int> RunAsync(CommandRun run, string group, TimeRange range, AggregationLength length, CancellationToken cancellationToken)
        => GroupCall.RunAsync(run, group, async () =>
        {
            run.Progress.Show($"listing profiles of {group}");
            var request = new ListProfileTimesRequest
            {
                ProfilingGroupName = group,
                StartTime = range.From.ToUniversalTime(),
                EndTime = range.To.ToUniversalTime(),
                Period = length.Name,
                OrderBy = OrderBy.TimestampAscending,
            };
            var starts = new List<DateTimeOffset>();
            await foreach (ProfileTime time in run.Client.ListProfileTimesPaged(request).WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                if (time.Start is { } start)
                {
                    starts.Add(start);
                }
            }

            var table = new TextTable(new TableColumn("START"), new TableColumn("PERIOD"));
            starts.ForEach(start => table.Add(new TableCell(TimeDisplay.Local(start, run.Zone), TimeDisplay.Utc(start)), length.Name));
            await run.WriteAsync(
                json =>
                {
                    json.WriteText("group", group);
                    json.WriteText("period", length.Name);
                    json.WriteTime("from", range.From);
                    json.WriteTime("to", range.To);
                    json.WriteObjects("profiles", starts, start => json.WriteTime("start", start));
                },
                table,
                cancellationToken).ConfigureAwait(false);
            if (starts.Count == 0)
            {
                run.Note($"{group} has no profiles of the period {length.ShortName} in {TimeDisplay.Range(range.From, range.To, run.Zone)}.");
            }

            return ExitCode.Success;
        }, cancellationToken);
}
