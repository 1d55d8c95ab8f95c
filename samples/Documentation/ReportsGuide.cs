using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports;

namespace Documentation;

internal static class ReportsGuide
{
    public static async Task WriteAsync(GetRecommendationsResponse response, AggregatedProfile profile, CancellationToken cancellationToken)
    {
        // begin reports-markdown
        string markdown = RecommendationReport.ToMarkdown(response) + "\n" + AnomalyReport.ToMarkdown(response);
        await File.WriteAllTextAsync("report.md", markdown, cancellationToken);

        // end reports-markdown
        // begin reports-sarif
        using FileStream file = File.Create("recommendations.sarif");
        RecommendationReport.WriteSarif(
            response,
            file,
            new SarifOptions
            {
                SourceRoot = Directory.GetCurrentDirectory(),   // the root of the repository
                DefaultFile = "src/Program.cs",                 // for results whose source is unknown
                CallTree = profile.CallTree,                    // when you have it: files and lines of frames
            });

        // end reports-sarif
    }

    public static void Compare(CallTree before, CallTree after)
    {
        // begin reports-comparison
        var comparison = CallTreeComparison.Of(before, after);
        Console.WriteLine(ComparisonReport.ToMarkdown(
            comparison, new ComparisonReportOptions { BeforeName = "main", AfterName = "this pull request", Top = 10 }));

        // end reports-comparison
    }
}
