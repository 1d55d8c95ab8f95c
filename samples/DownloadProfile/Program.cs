using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

// Gets the profile of the last hour, keeps its bytes in a file, and prints the hottest frames.
// DownloadProfile [--aws] [GROUP [FILE]]
// With --aws it calls AWS with your own Region and credentials, otherwise a local service that it starts.
await using LocalProfilerService? local = args.Contains("--aws") ? null : await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = local is null ? null : "us-east-1",
    ServiceUrl = local?.Url,
    Credentials = local?.Credentials,
});

string[] arguments = [.. args.Where(argument => argument != "--aws")];
string group = arguments.ElementAtOrDefault(0) ?? "sample-download";
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

// begin untouched-bytes
var request = new GetProfileRequest { ProfilingGroupName = group, StartTime = now.AddHours(-1), EndTime = now.AddMinutes(5) };
GetProfileResponse response = await client.GetProfileAsync(request);
Console.WriteLine($"{response.Profile.Length} bytes of {response.ContentType}, encoding: {response.ContentEncoding ?? "none"}");

// end untouched-bytes
if (arguments.ElementAtOrDefault(1) is { } file)
{
    await File.WriteAllBytesAsync(file, response.Profile);
}

// begin typed-profile
AggregatedProfile profile = await client.GetAggregatedProfileAsync(request);
foreach (FrameTotals frame in profile.CallTree.HottestFrames(top: 5))
{
    Console.WriteLine($"{frame.SelfShare,6:0.0%} self  {frame.TotalShare,6:0.0%} total  {frame.Frame}");
}

// end typed-profile
