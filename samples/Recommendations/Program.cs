using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using Samples;

// Writes the recommendations of the last day as Markdown, for an issue, a wiki or a chat.
// Recommendations [--aws] [GROUP]
await using Session session = await Session.StartAsync(args);
ICodeGuruProfilerClient client = session.Client;
string group = session.Arguments.ElementAtOrDefault(0) ?? "sample-recommendations";
DateTimeOffset now = TimeProvider.System.GetUtcNow();
if (session.IsLocal)
{
    await SampleData.CreateAsync(client, group, now);
}

// begin recommendations
GetRecommendationsResponse response = await client.GetRecommendationsAsync(new GetRecommendationsRequest
{
    ProfilingGroupName = group,
    StartTime = now.AddDays(-1),
    EndTime = now.AddMinutes(5),
    Locale = "en-US",
});
Console.WriteLine($"# Recommendations for {response.ProfilingGroupName}");
foreach (Recommendation recommendation in response.Recommendations)
{
    Console.WriteLine($"\n## {recommendation.Pattern.Name}\n\n{recommendation.Pattern.Description}\n");
    Console.WriteLine($"- found in {recommendation.AllMatchesCount} place(s), {recommendation.AllMatchesSum:0.0} % of the samples");
    Console.WriteLine($"- {recommendation.Pattern.ResolutionSteps}");
}

// end recommendations
Console.WriteLine($"\n{response.Recommendations.Count} recommendation(s), {response.Anomalies.Count} anomaly(s).");
