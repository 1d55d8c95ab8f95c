// begin program
using CodeGuruProfiler.Client;
using CodeGuruProfiler.Client.Model;
using CodeGuruProfiler.LocalService;
using CodeGuruProfiler.Profiles;

await using LocalProfilerService service = await LocalProfilerService.StartAsync();
using var client = new CodeGuruProfilerClient(new CodeGuruProfilerClientOptions
{
    Region = "us-east-1",
    ServiceUrl = service.Url,
    Credentials = service.Credentials,
});

// One call.
var create = new CreateProfilingGroupRequest { ProfilingGroupName = "web-shop" };
CreateProfilingGroupResponse created = await client.CreateProfilingGroupAsync(create);
Console.WriteLine($"created {created.ProfilingGroup.Name}");

// A profile in Ion: the samples of five minutes.
var builder = new CallTreeBuilder();
builder.Add(["Shop.Program.Main()", "Shop.Orders.Post()", "Shop.Pricing.Calculate()"], weight: 64);
builder.Add(["Shop.Program.Main()", "Shop.Catalog.Get()"], weight: 16);
DateTimeOffset now = DateTimeOffset.UtcNow;
var profile = new AgentProfile { Start = now.AddMinutes(-5), End = now, CallTree = builder.ToCallTree() };
await client.PostAgentProfileAsync("web-shop", profile, ProfileEncoding.Ion);

// A list. Pages are requested as you read it.
var times = new ListProfileTimesRequest
{
    ProfilingGroupName = "web-shop",
    Period = AggregationPeriod.PT5M,
    StartTime = now.AddHours(-1),
    EndTime = now.AddMinutes(5),
};
await foreach (ProfileTime time in client.ListProfileTimesPaged(times))
{
    Console.WriteLine($"found a profile of {time.Start:HH:mm}");
}

// The aggregated profile that the service returns.
var request = new GetProfileRequest { ProfilingGroupName = "web-shop", StartTime = now.AddHours(-1), EndTime = now.AddMinutes(5) };
AggregatedProfile aggregated = await client.GetAggregatedProfileAsync(request);
foreach (FrameTotals frame in aggregated.CallTree.HottestFrames(top: 2))
{
    Console.WriteLine($"{frame.SelfShare:0%} {frame.Frame}");
}

// An error. The local service injects it on request: all three attempts are throttled.
service.Faults.ThrottleNext(3);
try
{
    await client.DescribeProfilingGroupAsync(new DescribeProfilingGroupRequest { ProfilingGroupName = "web-shop" });
}
catch (ThrottlingException exception)
{
    Console.WriteLine($"throttled after {exception.Attempts} attempts");
}

// end program
