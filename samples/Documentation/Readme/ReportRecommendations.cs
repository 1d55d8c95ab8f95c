// begin program
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.Reports;

using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions { Region = "eu-central-1" });
GetRecommendationsResponse response = await client.GetRecommendationsAsync(new GetRecommendationsRequest
{
    ProfilingGroupName = "web-shop",
    StartTime = DateTimeOffset.UtcNow.AddDays(-1),
    EndTime = DateTimeOffset.UtcNow,
});
await File.WriteAllTextAsync("recommendations.md", RecommendationReport.ToMarkdown(response));
using FileStream sarif = File.Create("recommendations.sarif");
RecommendationReport.WriteSarif(response, sarif, new SarifOptions { SourceRoot = ".", DefaultFile = "README.md" });

// end program
