using System.CommandLine;
using System.Globalization;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Terminal;
using CodeGuruProfiler.Tool.Times;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>findings: the reports of the account.</summary>
internal static class FindingsCommand
{
    private const int MaxDays = 365;

    public static Command Create(CommandBuilder commands)
    {
        var days = new Option<int>("--days") { Description = "Reports of so many days.", HelpName = "DAYS", DefaultValueFactory = _ => 7 };
        Command findings = commands.Create("findings", "List the reports with findings of all groups of the account.", (run, cancellationToken) =>
        {
            int count = run.Get(days) is var given and >= 1 and <= MaxDays ? given : throw Errors.NotPositive("--days", run.Get(days), MaxDays);
            return RunAsync(run, count, cancellationToken);
        });
        findings.Add(days);
        return findings;
    }

    private static async Task<int> RunAsync(CommandRun run, int days, CancellationToken cancellationToken)
    {
        run.Progress.Show("listing reports");
        DateTimeOffset since = run.Clock.GetUtcNow() - TimeSpan.FromDays(days);
        var reports = new List<FindingsReportSummary>();
        await foreach (FindingsReportSummary report in run.Client.GetFindingsReportAccountSummaryPaged().WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (report.ProfileEndTime is null || report.ProfileEndTime >= since)
            {
                reports.Add(report);
            }
        }

        var table = new TextTable(new TableColumn("GROUP"), new TableColumn("FINDINGS", IsNumber: true), new TableColumn("START"), new TableColumn("END"));
        foreach (FindingsReportSummary report in reports)
        {
            table.Add(report.ProfilingGroupName ?? "", report.TotalNumberOfFindings?.ToString(CultureInfo.InvariantCulture) ?? "", Time(report.ProfileStartTime), Time(report.ProfileEndTime));
        }

        await run.WriteAsync(
            json => json.WriteObjects("reports", reports, report =>
            {
                json.WriteText("id", report.Id);
                json.WriteText("group", report.ProfilingGroupName);
                json.WriteTime("start", report.ProfileStartTime);
                json.WriteTime("end", report.ProfileEndTime);
                json.WriteValue("findings", report.TotalNumberOfFindings ?? double.NaN);
            }),
            table,
            cancellationToken).ConfigureAwait(false);
        return ExitCode.Success;

        TableCell Time(DateTimeOffset? time) => time is { } present ? new TableCell(TimeDisplay.Local(present, run.Zone), TimeDisplay.Utc(present)) : "";
    }
}
