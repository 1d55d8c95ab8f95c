using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;
using CodeGuruProfiler.Reports;

// Writes the recommendations of the last day as Markdown, for an issue, a wiki or a chat.
// Recommendations [--aws] [GROUP]
// With --aws it calls AWS with your own Region and credentials, otherwise a local service that it starts.
await using LocalProfilerService? local = args.Contains("--aws") ? null : await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = local is null ? null : "us-east-1",
    ServiceUrl = local?.Url,
    Credentials = local?.Credentials,
});

string group = args.FirstOrDefault(argument => argument != "--aws") ?? "sample-recommendations";
DateTimeOffset now = TimeProvider.System.GetUtcNow();
if (local is not null)
{
    // Something to look at: a profile as an agent would have measured it in the last five minutes.
    var builder = new CallTreeBuilder();
    builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Pricing.Calculate"], 64);
    builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Pricing.Calculate", "System.Text.RegularExpressions.Regex..ctor"], 151);
    builder.Add(["Shop.Program.Main", "Shop.Orders.Post", "Shop.Repository.Save"], 203, "BLOCKED");
    builder.Add(["Shop.Program.Main", "Shop.Catalog.Get", "System.Text.Json.JsonSerializer.Serialize"], 19);
    await client.CreateProfilingGroupAsync(new CreateProfilingGroupRequest { ProfilingGroupName = group });
    await client.PostAgentProfileAsync(group, new AgentProfile { Start = now.AddMinutes(-5), End = now, CallTree = builder.ToCallTree() });
}

// begin recommendations
GetRecommendationsResponse response = await client.GetRecommendationsAsync(new GetRecommendationsRequest
{
    ProfilingGroupName = group,
    StartTime = now.AddDays(-1),
    EndTime = now.AddMinutes(5),
    Locale = "en-US",
});
Console.Write(RecommendationReport.ToMarkdown(response));

// end recommendations
Console.Write("\n" + AnomalyReport.ToMarkdown(response));
