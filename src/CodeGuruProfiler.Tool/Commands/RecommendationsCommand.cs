using System.Buffers;
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports;
using CodeGuruProfiler.Tool.Failures;
using CodeGuruProfiler.Tool.Json;
using CodeGuruProfiler.Tool.Running;
using CodeGuruProfiler.Tool.Terminal;

namespace CodeGuruProfiler.Tool.Commands;

/// <summary>recommendations: what the service recommends for a group, as a table, Markdown or SARIF, and a gate.</summary>
internal static class RecommendationsCommand
{
    public static Command Create(CommandBuilder commands)
    {
        Argument<string> group = GroupArgument.Create(commands);
        var from = new Option<string?>("--from") { Description = "Start of the range. Default: a day before its end.", HelpName = "TIME" };
        var to = new Option<string?>("--to") { Description = "End of the range. Default: now.", HelpName = "TIME" };
        var locale = new Option<string?>("--locale") { Description = "Language of the texts, such as de-DE.", HelpName = "LOCALE" };
        var format = new Option<string>("--format") { Description = "table, md, sarif or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        var failOn = new Option<string?>("--fail-on") { Description = "Exit with 3 if there is any recommendation, or one about at least N% of the samples.", HelpName = "any|N%" };
        var sourceRoot = new Option<string?>("--source-root") { Description = "For sarif: root folder of the repository, whose sources are searched for the frames.", HelpName = "DIR" };
        var defaultFile = new Option<string?>("--default-file") { Description = "For sarif: file of results whose source is unknown, relative to the root.", HelpName = "FILE" };
        Command recommendations = commands.Create(
            "recommendations",
            "Print the recommendations for a group, as a table, Markdown, or SARIF for code scanning.\n"
            + "Example: codeguru-profiler recommendations web-shop --format sarif --source-root . --fail-on 5% -o profiler.sarif",
            (run, cancellationToken) =>
            {
                ReportFormat reportFormat = run.IsJson ? ReportFormat.Json : ParseFormat(run.Get(format)!); // It has a default.
                double? limit = run.Get(failOn) is { } text ? ParseLimit(text) : null;
                if (run.Get(sourceRoot) is { } folder && !Directory.Exists(run.Tool.FullPath(folder)))
                {
                    throw Errors.NoFolder("--source-root", folder);
                }

                var sarif = new SarifOptions { SourceRoot = run.Get(sourceRoot) is { } root ? run.Tool.FullPath(root) : null, DefaultFile = run.Get(defaultFile) };
                return RunAsync(run, run.Get(group), TimeRange.Read(run, from, to, TimeSpan.FromDays(1)), run.Get(locale), reportFormat, sarif, limit, cancellationToken);
            });
        recommendations.Add(group);
        recommendations.Add(from);
        recommendations.Add(to);
        recommendations.Add(locale);
        recommendations.Add(format);
        recommendations.Add(failOn);
        recommendations.Add(sourceRoot);
        recommendations.Add(defaultFile);
        return recommendations;
    }

    private static ReportFormat ParseFormat(string text)
        => Enum.TryParse(text, ignoreCase: true, out ReportFormat format) && Enum.IsDefined(format) && !char.IsAsciiDigit(text[0]) ? format
            : text.Equals("markdown", StringComparison.OrdinalIgnoreCase) ? ReportFormat.Md
            : throw Errors.NotAReportFormat(text);

    // 0 is less than any share that is reported.
    private static double ParseLimit(string text)
        => text.Equals("any", StringComparison.OrdinalIgnoreCase) ? 0
            : text.EndsWith('%') && double.TryParse(text[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double percent) && percent is > 0 and <= 100 ? percent
            : throw Errors.NotALimit(text);

    private static Task<int> RunAsync(
        CommandRun run, string group, TimeRange range, string? locale, ReportFormat format, SarifOptions sarif, double? limit, CancellationToken cancellationToken)
        => GroupCall.RunAsync(run, group, async () =>
        {
            run.Progress.Show($"getting recommendations for {group}");
            GetRecommendationsResponse response = await run.Client.GetRecommendationsAsync(
                new GetRecommendationsRequest { ProfilingGroupName = group, StartTime = range.From.ToUniversalTime(), EndTime = range.To.ToUniversalTime(), Locale = locale },
                cancellationToken).ConfigureAwait(false);
            await WriteAsync(run, response, format, sarif, cancellationToken).ConfigureAwait(false);
            run.Note($"{group}, {Times.TimeDisplay.Range(response.ProfileStartTime, response.ProfileEndTime, run.Zone)}: {response.Recommendations.Count} recommendations, {response.Anomalies.Count} anomalies.");
            return limit is { } least ? Judge(run, response, least) : ExitCode.Success;
        }, cancellationToken);

    private static Task WriteAsync(CommandRun run, GetRecommendationsResponse response, ReportFormat format, SarifOptions sarif, CancellationToken cancellationToken)
        => format switch
        {
            ReportFormat.Md => run.WriteToAsync(run.OutputPath, isBinary: false, output => Encoding.UTF8.GetBytes(Markdown(response), output), cancellationToken),
            ReportFormat.Sarif => run.WriteToAsync(run.OutputPath, isBinary: false, output => WriteSarif(response, sarif, output), cancellationToken),
            ReportFormat.Json => run.WriteToAsync(
                run.OutputPath, isBinary: false, output => JsonDocumentWriter.Write(output, json => Write(json, response)), cancellationToken),
            _ => run.WriteAsync(json => Write(json, response), Table(response), cancellationToken),
        };

    private static string Markdown(GetRecommendationsResponse response)
        => RecommendationReport.ToMarkdown(response) + (response.Anomalies.Count == 0 ? "" : "\n" + AnomalyReport.ToMarkdown(response));

    private static void WriteSarif(GetRecommendationsResponse response, SarifOptions options, IBufferWriter<byte> output)
    {
        try
        {
            RecommendationReport.WriteSarif(response, output, options);
        }
        catch (ArgumentException invalid)
        {
            throw Errors.InvalidSarif(invalid);
        }
    }

    private static TextTable Table(GetRecommendationsResponse response)
    {
        var table = new TextTable(
            new TableColumn("SAMPLES", IsNumber: true), new TableColumn("PLACES", IsNumber: true), new TableColumn("RECOMMENDATION"));
        foreach (Recommendation recommendation in response.Recommendations.OrderByDescending(recommendation => recommendation.AllMatchesSum))
        {
            table.Add(
                TableCell.Share(recommendation.AllMatchesSum / 100),
                recommendation.AllMatchesCount.ToString(CultureInfo.InvariantCulture),
                recommendation.Pattern.Name ?? recommendation.Pattern.Id ?? "");
        }

        return table;
    }

    private static void Write(Utf8JsonWriter json, GetRecommendationsResponse response)
    {
        json.WriteText("group", response.ProfilingGroupName);
        json.WriteTime("start", response.ProfileStartTime);
        json.WriteTime("end", response.ProfileEndTime);
        json.WriteObjects("recommendations", response.Recommendations, recommendation =>
        {
            json.WriteText("id", recommendation.Pattern.Id);
            json.WriteText("name", recommendation.Pattern.Name);
            json.WriteText("description", recommendation.Pattern.Description);
            json.WriteText("resolutionSteps", recommendation.Pattern.ResolutionSteps);
            json.WriteValue("percentOfSamples", recommendation.AllMatchesSum);
            json.WriteNumber("places", recommendation.AllMatchesCount);
        });
        json.WriteObjects("anomalies", response.Anomalies, anomaly =>
        {
            json.WriteText("frame", anomaly.Metric.FrameName);
            json.WriteText("reason", anomaly.Reason);
            json.WriteNumber("instances", anomaly.Instances.Count);
        });
    }

    private static int Judge(CommandRun run, GetRecommendationsResponse response, double least)
    {
        Recommendation[] found = [.. response.Recommendations.Where(recommendation => recommendation.AllMatchesSum >= least).OrderByDescending(recommendation => recommendation.AllMatchesSum)];
        if (found.Length == 0)
        {
            return ExitCode.Success;
        }

        run.Progress.Dispose();
        run.Console.WriteError(string.Create(
            CultureInfo.InvariantCulture,
            $"{found.Length} {(found.Length == 1 ? "recommendation" : "recommendations")}{(least > 0 ? $" about {least}% of the samples or more" : "")}: {string.Join(", ", found.Take(3).Select(recommendation => $"{recommendation.Pattern.Name ?? recommendation.Pattern.Id} ({recommendation.AllMatchesSum:0.#} %)"))}{(found.Length > 3 ? ", …" : "")}"));
        return ExitCode.GateClosed;
    }
}
