using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;

namespace Documentation.Operations;

/// <summary>The findings of the service's analysis.</summary>
internal static class FindingExamples
{
    public static async Task GetRecommendationsAsync(ICodeGuruProfilerClient client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // begin GetRecommendations
        var request = new GetRecommendationsRequest
        {
            ProfilingGroupName = "web-shop",
            StartTime = now.AddDays(-1),
            EndTime = now,
            Locale = "en-US",
        };
        GetRecommendationsResponse response = await client.GetRecommendationsAsync(request, cancellationToken);
        foreach (Recommendation recommendation in response.Recommendations)
        {
            Console.WriteLine($"{recommendation.Pattern.Name}: {recommendation.AllMatchesSum:0.0} % of the samples");
        }

        foreach (Anomaly anomaly in response.Anomalies)
        {
            Console.WriteLine($"{anomaly.Metric.FrameName}: {anomaly.Reason}");
        }

        // end GetRecommendations
    }

    public static async Task SubmitFeedbackAsync(ICodeGuruProfilerClient client, AnomalyInstance instance, CancellationToken cancellationToken)
    {
        // begin SubmitFeedback
        var request = new SubmitFeedbackRequest
        {
            ProfilingGroupName = "web-shop",
            AnomalyInstanceId = instance.Id, // GetRecommendationsResponse.Anomalies
            Type = FeedbackType.Negative,
            Comment = "A deployment.",
        };
        await client.SubmitFeedbackAsync(request, cancellationToken);

        // end SubmitFeedback
    }

    public static async Task ListReportsAsync(ICodeGuruProfilerClient client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // begin ListFindingsReports
        var request = new ListFindingsReportsRequest
        {
            ProfilingGroupName = "web-shop",
            StartTime = now.AddDays(-7),
            EndTime = now,
            DailyReportsOnly = false,
        };
        await foreach (FindingsReportSummary report in client.ListFindingsReportsPaged(request).WithCancellation(cancellationToken))
        {
            Console.WriteLine($"{report.ProfileStartTime:u}: {report.TotalNumberOfFindings} finding(s)");
        }

        // end ListFindingsReports
    }

    public static async Task GetAccountSummaryAsync(ICodeGuruProfilerClient client, CancellationToken cancellationToken)
    {
        // begin GetFindingsReportAccountSummary
        var request = new GetFindingsReportAccountSummaryRequest { DailyReportsOnly = false };
        await foreach (FindingsReportSummary report in client.GetFindingsReportAccountSummaryPaged(request).WithCancellation(cancellationToken))
        {
            Console.WriteLine($"{report.ProfilingGroupName}: {report.TotalNumberOfFindings} finding(s)");
        }

        // end GetFindingsReportAccountSummary
    }
}
