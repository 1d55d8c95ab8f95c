using CodeGuruProfiler.Agent;
using CodeGuruProfiler.LocalService;
using ProfiledWebApp;
using ProfiledWebApp.Shop;

// A web shop with a slow spot, profiled by the agent.
// ProfiledWebApp [--aws GROUP] [--urls URL] [--once]
// It starts a local service for the profiles; with --aws it reports to your profiling group instead. With --once it profiles itself for some
// seconds, prints its own hottest frames and exits.
int aws = Array.IndexOf(args, "--aws");
int urls = Array.IndexOf(args, "--urls");
await using LocalProfilerService? local = aws >= 0 ? null : await LocalProfilerService.StartAsync(new LocalProfilerServiceOptions { Console = true });
string group = aws >= 0 ? args[aws + 1] : "web-shop";
if (local is not null)
{
    await local.Seed.AddProfilingGroupAsync(group);
}

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
builder.WebHost.UseUrls(urls >= 0 ? args[urls + 1] : "http://127.0.0.1:0");
builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning);

// begin add-agent
builder.Services.AddCodeGuruProfilerAgent(options =>
{
    options.ProfilingGroupName = group;
    options.Client.Region = local is null ? null : "us-east-1";
    options.Client.ServiceUrl = local?.Url;
    options.Client.Credentials = local?.Credentials;

    // So that there is something to see soon. Leave both out in your program: the service decides.
    options.ReportingInterval = TimeSpan.FromSeconds(30);
    options.MinimumTimeForReporting = TimeSpan.FromSeconds(5);
});

// end add-agent
builder.Services.AddSingleton<OrderBook>();
builder.Services.AddHostedService<Visitors>();
WebApplication app = builder.Build();

app.MapGet("/", () => "A web shop. Try /orders/17.");
app.MapGet("/orders/{id:int}", (int id, OrderBook orders, CancellationToken cancellationToken) => orders.GetTotalAsync(id, cancellationToken));
app.MapGet("/agent", (CodeGuruProfilerAgent agent) => agent.Status.ToString());

await app.StartAsync();
Console.WriteLine($"The shop is at {app.Urls.First()}, its profiles at {local?.Url.ToString() ?? "AWS"}");
if (args.Contains("--once"))
{
    await Once.RunAsync(app.Services.GetRequiredService<CodeGuruProfilerAgent>(), local, group);
    await app.StopAsync();
    return;
}

await app.WaitForShutdownAsync();
